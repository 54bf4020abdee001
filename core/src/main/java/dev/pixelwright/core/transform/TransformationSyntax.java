package dev.pixelwright.core.transform;

import dev.pixelwright.core.failure.TransformationFailure.MalformedTransformation;
import dev.pixelwright.core.failure.TransformationFailure.TooManySteps;
import dev.pixelwright.core.failure.TransformationFailure.UnknownOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one text form of a transformation: steps joined by slashes, such as
 * {@code resize:800x600,fit=cover/rotate:90/grayscale/webp:q=80}. It needs no escape in a URL path.
 *
 * <p>Two laws hold: {@code parse(format(t))} equals {@code t}, and {@code format(parse(s))} is the same text for every
 * {@code s} that means the same.
 */
public final class TransformationSyntax {

    /** Longest text accepted. */
    public static final int MAX_LENGTH = 4096;

    private TransformationSyntax() {}

    /** Reads the text form where there are no presets; fails with a {@code TransformationFailure}. */
    public static Transformation parse(String text) {
        return parse(text, Presets.NONE);
    }

    /** Reads the text form, in which steps may name {@code presets}; fails as {@link #assemble}. */
    public static Transformation parse(String text, Presets presets) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new MalformedTransformation("it has 1 to " + MAX_LENGTH + " characters").toException();
        }
        return assemble(Stream.of(text.split("/", -1)).map(StepText::parse).toList(), presets);
    }

    /**
     * Gives steps that were named elsewhere, such as in JSON, their types. A preset stands for its steps; what it says of
     * the file holds unless it is said beside the preset.
     *
     * @throws dev.pixelwright.core.failure.FailureException with a {@code TransformationFailure} or {@code
     *     UnknownPreset}
     */
    public static Transformation assemble(List<NamedStep> steps, Presets presets) {
        if (steps.size() > Transformation.MAX_STEPS + FileWords.MOST_IN_ONE_TEXT) {
            throw new TooManySteps(steps.size(), Transformation.MAX_STEPS).toException();
        }
        FileWords words = new FileWords();
        FileWords presetWords = new FileWords();
        List<Operation> operations = new ArrayList<>();
        for (NamedStep step : steps) {
            if (step.name().equals(Presets.STEP)) {
                presets.steps(step).stream()
                        .filter(part -> !presetWords.take(part))
                        .map(TransformationSyntax::operation)
                        .forEach(operations::add);
                words.refuseAfterEncoding(step);
            } else if (!words.take(step)) {
                operations.add(operation(step));
                words.refuseAfterEncoding(step);
            }
        }
        return words.complete(operations, presetWords);
    }

    private static Operation operation(NamedStep step) {
        return Vocabulary.operation(step).orElseThrow(() -> new UnknownOperation(step.name()).toException());
    }

    /** Writes the canonical text form. */
    public static String format(Transformation transformation) {
        return steps(transformation).stream().map(StepText::format).collect(Collectors.joining("/"));
    }

    /** The steps of the canonical form. */
    public static List<NamedStep> steps(Transformation transformation) {
        List<NamedStep> steps = new ArrayList<>();
        FileWords.before(transformation).ifPresent(steps::add);
        transformation.operations().forEach(operation -> steps.add(operation.accept(StepNamer.INSTANCE)));
        FileWords.after(transformation).ifPresent(steps::add);
        steps.add(transformation.encoding().accept(EncodingNamer.INSTANCE));
        return steps;
    }
}
