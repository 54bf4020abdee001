package dev.pixelwright.core.transform;

import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.failure.TransformationFailure.TooManySteps;
import java.util.List;
import java.util.OptionalInt;

/**
 * What to do with a picture: operations in order, then an encoding. Equal transformations have the same text form, so
 * the text is the key under which a result is stored and found again.
 *
 * @param operations at most {@link #MAX_STEPS}
 * @param upright whether the orientation the file asks for is applied before the first operation
 */
public record Transformation(List<Operation> operations, boolean upright, Metadata metadata, Encoding encoding) {

    public static final int MAX_STEPS = 20;

    /** Upright, without metadata, in its own format, and otherwise as it was. */
    public static final Transformation IDENTITY = of(List.of(), new Encoding.Original(OptionalInt.empty()));

    public Transformation {
        operations = List.copyOf(operations);
        if (operations.size() > MAX_STEPS) {
            throw new TooManySteps(operations.size(), MAX_STEPS).toException();
        }
    }

    /** Upright and without metadata. */
    public static Transformation of(List<Operation> operations, Encoding encoding) {
        return new Transformation(operations, true, Metadata.STRIP, encoding);
    }

    /**
     * Reads the text form, canonical or not.
     *
     * @throws dev.pixelwright.core.failure.FailureException with a {@code TransformationFailure}
     */
    public static Transformation parse(String text) {
        return TransformationSyntax.parse(text);
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
