package dev.pixelwright.core.transform;

import dev.pixelwright.core.failure.TransformationFailure.UnsupportedOperation;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.overlay.Watermark;
import java.util.List;

/**
 * What an engine does to one source, with every number worked out: it decodes, applies {@code orientation}, then the
 * steps in order, then encodes. An engine does no geometry of its own and meets no limit it has to check.
 *
 * <p>A few operations ask the pixels where to cut, or need pixels of their own. Until these are known a plan is not
 * settled: it takes it that a trim cuts nothing off, and no engine sees it. What the settled plan of a trim makes then may
 * have another shape, and be refused for its size.
 *
 * @param transformation what this is the plan of; of a settled plan, with the answers of the pixels in it
 * @param orientation what to apply right after decoding; {@code UPRIGHT} when there is nothing to do
 * @param encoding never {@code Original} or {@code Auto}
 * @param layers of the watermarks among the steps, in the same order; none until it is settled
 */
public record Plan(
        Transformation transformation,
        ImageInfo source,
        Orientation orientation,
        List<Step> steps,
        Encoding encoding,
        List<Layer> layers) {

    public Plan {
        steps = List.copyOf(steps);
        layers = List.copyOf(layers);
    }

    /** What becomes of the metadata. */
    public Metadata metadata() {
        return transformation.metadata();
    }

    /** The size of the first step's input. */
    public Size orientedSize() {
        return orientation.upright(source.size());
    }

    /** The size of the result. */
    public Size size() {
        return steps.isEmpty() ? orientedSize() : steps.get(steps.size() - 1).output();
    }

    /**
     * The format of the file that it makes.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code UnsupportedOperation} when it makes none
     */
    public ImageFormat fileFormat() {
        return encoding.format().orElseThrow(() -> new UnsupportedOperation(encoding.name()).toException());
    }

    /** Whether an engine can follow it. */
    public boolean isSettled() {
        return layers.size() == watermarksBefore(steps.size())
                && steps.stream()
                        .map(Step::operation)
                        .allMatch(operation ->
                                operation.isForEngines() && operation.interest().isEmpty());
    }

    /** The same with the pixels of its watermarks. */
    public Plan with(List<Layer> pixels) {
        return new Plan(transformation, source, orientation, steps, encoding, pixels);
    }

    /** The layer of the watermark that is step {@code index}. */
    public Layer layer(int index) {
        return layers.get(watermarksBefore(index));
    }

    private int watermarksBefore(int end) {
        return (int) steps.subList(0, end).stream()
                .filter(step -> step.operation() instanceof Watermark)
                .count();
    }
}
