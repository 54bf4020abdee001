package dev.pixelwright.core.transform;

import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.failure.TransformationFailure.MalformedTransformation;
import dev.pixelwright.core.failure.TransformationFailure.TooManySteps;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.transform.overlay.Mark;
import dev.pixelwright.core.transform.overlay.Watermark;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to do with a picture: operations in order, then an encoding. Equal transformations have the same text form, so
 * the text is the key under which a result is stored and found again.
 *
 * @param operations at most {@link #MAX_STEPS}
 * @param upright whether the orientation the file asks for is applied before the first operation
 */
public record Transformation(List<Operation> operations, boolean upright, Metadata metadata, Encoding encoding) {

    public static final int MAX_STEPS = 20;

    /** Each is a picture of its own, and its text may be long. */
    public static final int MAX_WATERMARKS = 4;

    /** Operations that look at the pixels first; each look decodes the picture once more. */
    public static final int MAX_LOOKS = 4;

    /** Upright, without metadata, in its own format, and otherwise as it was. */
    public static final Transformation IDENTITY = of(List.of(), new Encoding.Original(OptionalInt.empty()));

    public Transformation {
        operations = List.copyOf(operations);
        if (operations.size() > MAX_STEPS) {
            throw new TooManySteps(operations.size(), MAX_STEPS).toException();
        }
        if (operations.stream().filter(Watermark.class::isInstance).count() > MAX_WATERMARKS) {
            throw new MalformedTransformation("it has more than " + MAX_WATERMARKS + " watermarks").toException();
        }
        if (operations.stream().filter(Transformation::looks).count() > MAX_LOOKS) {
            throw new MalformedTransformation("it looks at the picture more than " + MAX_LOOKS + " times")
                    .toException();
        }
    }

    private static boolean looks(Operation operation) {
        return !operation.isForEngines() || operation.interest().isPresent();
    }

    /** Upright and without metadata. */
    public static Transformation of(List<Operation> operations, Encoding encoding) {
        return new Transformation(operations, true, Metadata.STRIP, encoding);
    }

    /**
     * Reads the text form, canonical or not, in which no step names a preset.
     *
     * @throws dev.pixelwright.core.failure.FailureException with a {@code TransformationFailure}
     */
    public static Transformation parse(String text) {
        return TransformationSyntax.parse(text);
    }

    /** Whether one of its watermarks is a text. */
    public boolean hasText() {
        return watermarks().anyMatch(mark -> mark.fold(text -> true, image -> false));
    }

    /** The images that its watermarks show, each once. */
    public Set<ImageId> marks() {
        return watermarks()
                .flatMap(mark -> mark.fold(text -> Stream.<ImageId>empty(), image -> Stream.of(image.image())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Mark> watermarks() {
        return operations.stream().filter(Watermark.class::isInstance).map(operation -> ((Watermark) operation).mark());
    }

    /** The same with other operations. */
    public Transformation with(List<Operation> others) {
        return new Transformation(others, upright, metadata, encoding);
    }

    /** The same, written otherwise. */
    public Transformation with(Encoding other) {
        return new Transformation(operations, upright, metadata, other);
    }

    /** SHA-256 of the canonical text: a key of fixed length. */
    public Sha256 fingerprint() {
        return Sha256.of(toString());
    }

    /** The canonical text form. */
    @Override
    public String toString() {
        return TransformationSyntax.format(this);
    }
}
