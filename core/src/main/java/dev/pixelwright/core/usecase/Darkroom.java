package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.failure.TransformationFailure.TooManySteps;
import dev.pixelwright.core.failure.TransformationFailure.UnsupportedOperation;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.SourceImage;
import dev.pixelwright.core.image.header.ImageHeaders;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.port.SeriesEngine;
import dev.pixelwright.core.port.Typesetter;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Planner;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.RenderOrder;
import dev.pixelwright.core.transform.RenderOutcome;
import dev.pixelwright.core.transform.Transformation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An engine behind its planner and its limits: the only way by which pixels are ever made. */
public final class Darkroom {

    private final ImageEngine engine;
    private final ImageLimits limits;
    private final Optional<Typesetter> typesetter;
    private final Planner planner;
    private final RenderRoom room;

    /** One that refuses watermarks of text. */
    public Darkroom(ImageEngine engine, ImageLimits limits) {
        this(engine, limits, Optional.empty());
    }

    public Darkroom(ImageEngine engine, ImageLimits limits, Optional<Typesetter> typesetter) {
        this(engine, limits, typesetter, true);
    }

    /** One that knows whether {@code engine} works in the memory of this process. */
    public Darkroom(ImageEngine engine, ImageLimits limits, Optional<Typesetter> typesetter, boolean picturesHere) {
        this.room = new RenderRoom(Runtime.getRuntime().maxMemory(), picturesHere);
        this.engine = engine;
        this.typesetter = typesetter;
        this.limits = limits;
        this.planner = new Planner(engine.capabilities(), limits);
    }

    /** What can be asked for: what the engine does, and what is settled here before it sees a plan. */
    public Capabilities capabilities() {
        return engine.capabilities().withSettled();
    }

    /** Whether several results of such a source cost less together than one after the other. */
    boolean sharesWork(ImageInfo source) {
        return engine instanceof SeriesEngine together && together.shares().contains(source.format());
    }

    public ImageLimits limits() {
        return limits;
    }

    /** The plan for a header, or a refusal by name as a {@code FailureException}. */
    public Plan plan(Transformation transformation, ImageInfo source) {
        int steps = transformation.operations().size();
        if (steps > limits.maxSteps()) {
            throw new TooManySteps(steps, limits.maxSteps()).toException();
        }
        if (typesetter.isEmpty() && transformation.hasText()) {
            throw new UnsupportedOperation("watermark:text").toException();
        }
        return planner.plan(transformation, source);
    }

    /** Refuses by name a picture that cannot be drawn as a watermark. */
    void checkMark(ImageInfo mark) {
        planner.plan(Transformation.of(List.of(), new Encoding.Raw()), mark);
    }

    /** The plan for a file, whose structure and limits are checked first. */
    public Plan plan(Transformation transformation, ByteSource source) throws IOException {
        return plan(transformation, ImageHeaders.read(source, limits));
    }

    /**
     * Follows a plan without watermarks of images; see below.
     *
     * @throws IOException when bytes cannot be read or written
     */
    public Plan develop(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) throws IOException {
        return develop(source, plan, Darkroom::unknown, target, monitor);
    }

    /**
     * Follows a plan, as soon as there is memory for it beside the others. What an engine throws that is neither a {@code
     * FailureException} nor a {@code RenderStopped} is turned into {@code EngineFailed}, running out of memory over one
     * picture or a codec that does not load on this system included.
     *
     * @param marks finds the pictures that watermarks show, or throws {@code ImageNotFound}
     * @return the plan as it was followed, settled by the pixels, so that its size is that of the result
     * @throws IOException when bytes cannot be read or written
     */
    public Plan develop(
            ByteSource source,
            Plan plan,
            Function<ImageId, SourceImage> marks,
            OutputStream target,
            RenderMonitor monitor)
            throws IOException {
        try {
            Plan settled = settled(source, plan, marks, monitor);
            render(source, settled, target, monitor);
            return settled;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError e) {
            throw Series.translated(e);
        }
    }

    /**
     * Follows several plans of one source, together where the engine can, else one after the other. What goes wrong with one
     * of them ends this one alone; a source that cannot be read or decoded ends all.
     *
     * @return what became of each, in their order; its trouble is what {@link #develop} throws, and its plan what that answers
     */
    public List<RenderOutcome> developAll(
            ByteSource source, List<RenderOrder> orders, Function<ImageId, SourceImage> marks) {
        Series series = new Series(orders);
        series.each(order -> order.with(settled(source, order.plan(), marks, order.monitor())));
        if (series.going().size() > 1 && engine instanceof SeriesEngine together) {
            renderAll(together, source, series);
        } else {
            series.each(order -> {
                render(source, order.plan(), order.target(), order.monitor());
                return order;
            });
        }
        return series.outcomes();
    }

    private void renderAll(SeriesEngine together, ByteSource source, Series series) {
        List<Plan> plans = series.going().stream().map(RenderOrder::plan).toList();
        try {
            RenderRoom.Room taken = room.enter(plans, series::tell);
            try {
                series.end(together.renderAll(source, series.going()));
            } finally {
                taken.close();
            }
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError e) {
            RuntimeException trouble = Series.translated(e);
            series.end(series.going().stream()
                    .map(order -> RenderOutcome.failed(order.plan(), trouble))
                    .toList());
        }
    }

    /** Waits until so many bytes of memory are free of pictures, during which {@code monitor} may stop it. */
    RenderRoom.Room room(long bytes, RenderMonitor monitor) {
        return room.enter(bytes, monitor);
    }

    private void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) throws IOException {
        RenderRoom.Room taken = room.enter(plan, monitor);
        try {
            engine.render(source, plan, target, monitor);
        } finally {
            taken.close();
        }
    }

    private static SourceImage unknown(ImageId mark) {
        throw new ImageNotFound(mark.toString()).toException();
    }

    private Plan settled(ByteSource source, Plan plan, Function<ImageId, SourceImage> marks, RenderMonitor monitor)
            throws IOException {
        if (plan.isSettled()) {
            return plan;
        }
        return new Settling(this::render, planner, source, monitor)
                .settle(plan, new Marks(this::render, planner, limits, typesetter, marks));
    }
}
