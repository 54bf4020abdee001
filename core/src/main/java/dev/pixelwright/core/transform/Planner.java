package dev.pixelwright.core.transform;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.TransformationFailure.AnimationUnsupported;
import dev.pixelwright.core.failure.TransformationFailure.OutputTooLarge;
import dev.pixelwright.core.failure.TransformationFailure.UnsupportedFormat;
import dev.pixelwright.core.failure.TransformationFailure.UnsupportedOperation;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a transformation and a header into a {@link Plan}, or refuses by name, before any pixel exists. */
public final class Planner {

    /** Fourteen bits, which RFC 9649 leaves for a side. */
    private static final int WEBP_SIDE = 16_383;

    private final Capabilities capabilities;
    private final ImageLimits limits;

    public Planner(Capabilities capabilities, ImageLimits limits) {
        this.capabilities = capabilities;
        this.limits = limits;
    }

    /**
     * Plans {@code transformation} for a source, for the first engine that can do all of it. When none can, the reason of
     * the first is told that can at least read the source, if any can.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code ImageTooLarge} or a {@code TransformationFailure}
     */
    public Plan plan(Transformation transformation, ImageInfo source) {
        limits.check(source);
        @Nullable FailureException refusal = null;
        boolean read = false;
        for (Capabilities engine : capabilities.engines()) {
            try {
                return plan(transformation, source, engine);
            } catch (FailureException e) {
                boolean reads = engine.reads().contains(source.format());
                refusal = refusal == null || (reads && !read) ? e : refusal;
                read |= reads;
            }
        }
        throw Objects.requireNonNull(refusal);
    }

    private Plan plan(Transformation transformation, ImageInfo source, Capabilities engine) {
        Encoding encoding = transformation.encoding().accept(new EncodingForSource(source, engine));
        checkFormats(source, encoding, engine);
        Orientation orientation = transformation.upright() ? source.orientation() : Orientation.UPRIGHT;
        List<Step> steps = new ArrayList<>();
        Size size = orientation.upright(source.size());
        for (Operation operation : transformation.operations()) {
            if (!engine.performs(operation)) {
                throw new UnsupportedOperation(operation.name()).toException();
            }
            Step step = new Step(operation, size, operation.geometry(size));
            limits.checkPixels(
                    step.geometry().scaled(), step.geometry().scaled().pixels());
            limits.checkPixels(step.output(), step.output().pixels());
            steps.add(step);
            size = step.output();
        }
        // Raw pixels are for programs, which look at what no file could hold.
        if (!(encoding instanceof Encoding.Raw)) {
            checkSide(size, encoding);
        }
        return new Plan(transformation, source, orientation, steps, encoding, List.of());
    }

    private static void checkFormats(ImageInfo source, Encoding encoding, Capabilities engine) {
        if (!engine.reads().contains(source.format())) {
            throw new UnsupportedFormat(source.format().label(), "read").toException();
        }
        Optional<ImageFormat> target = encoding.format();
        if (target.isPresent() && !engine.writes().contains(target.get())) {
            throw new UnsupportedFormat(target.get().label(), "write").toException();
        }
        if (!engine.keepsPages(source, target)) {
            throw new AnimationUnsupported(source.format().label(), source.pages()).toException();
        }
    }

    private void checkSide(Size size, Encoding encoding) {
        int most = encoding.format()
                .filter(format -> format == ImageFormat.WEBP)
                .map(webp -> Math.min(WEBP_SIDE, limits.maxOutputSide()))
                .orElse(limits.maxOutputSide());
        if (Math.max(size.width(), size.height()) > most) {
            throw new OutputTooLarge(size.width(), size.height(), most, limits.maxPixels()).toException();
        }
    }
}
