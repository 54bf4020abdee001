package dev.pixelwright.core.transform;

import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.failure.TransformationFailure.MalformedTransformation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The words of a transformation that are about the file and not about its pixels: {@code autoOrient}, {@code strip},
 * {@code keep} and the encoding. Each may be said once; what is not said takes its default.
 */
final class FileWords {

    /** How many steps of one text can be such words. */
    static final int MOST_IN_ONE_TEXT = 3;

    private static final String AUTO_ORIENT = "autoOrient";
    private static final String VALUE = "value";

    private @Nullable Boolean upright;
    private @Nullable Metadata metadata;
    private @Nullable Encoding encoding;

    /** Takes {@code step} if it is one of these words. */
    boolean take(NamedStep step) {
        if (step.name().equals(AUTO_ORIENT)) {
            refuseRepetition(step, upright);
            upright = readSwitch(new Arguments(step, List.of(VALUE)));
            return true;
        }
        Optional<Metadata> policy = metadataWord(step.name());
        if (policy.isPresent()) {
            new Arguments(step, List.of());
            refuseRepetition(step, metadata);
            metadata = policy.get();
            return true;
        }
        Optional<Encoding> wanted = Vocabulary.encoding(step);
        if (wanted.isPresent()) {
            refuseRepetition(step, encoding);
            encoding = wanted.get();
        }
        return wanted.isPresent();
    }

    /** An operation behind the encoding would be a lie about the order of things. */
    void refuseAfterEncoding(NamedStep step) {
        if (encoding != null) {
            throw new MalformedTransformation("'" + step.name() + "' stands after the encoding").toException();
        }
    }

    /** What is said here holds; what is not, as {@code others} say it; what they do not say either, as usual. */
    Transformation complete(List<Operation> operations, FileWords others) {
        Boolean turned = upright == null ? others.upright : upright;
        Metadata kept = metadata == null ? others.metadata : metadata;
        Encoding written = encoding == null ? others.encoding : encoding;
        return new Transformation(
                operations,
                turned == null || turned,
                kept == null ? Metadata.STRIP : kept,
                written == null ? new Encoding.Original(OptionalInt.empty()) : written);
    }

    static Optional<NamedStep> before(Transformation transformation) {
        return transformation.upright()
                ? Optional.empty()
                : Optional.of(new NamedStep(AUTO_ORIENT, Map.of(VALUE, "off")));
    }

    static Optional<NamedStep> after(Transformation transformation) {
        return switch (transformation.metadata()) {
            case STRIP -> Optional.empty();
            case KEEP -> Optional.of(new NamedStep("keep"));
        };
    }

    private static Optional<Metadata> metadataWord(String name) {
        return switch (name) {
            case "strip" -> Optional.of(Metadata.STRIP);
            case "keep" -> Optional.of(Metadata.KEEP);
            default -> Optional.empty();
        };
    }

    private static boolean readSwitch(Arguments arguments) {
        return switch (arguments.text(VALUE).orElse("on")) {
            case "on", "true" -> true;
            case "off", "false" -> false;
            default -> throw new InvalidParameter(AUTO_ORIENT, VALUE, "on or off").toException();
        };
    }

    private static void refuseRepetition(NamedStep step, @Nullable Object earlier) {
        if (earlier != null) {
            throw new MalformedTransformation("'" + step.name() + "' says again what was already said").toException();
        }
    }
}
