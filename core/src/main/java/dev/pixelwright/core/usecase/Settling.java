package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.sight.BorderFinder;
import dev.pixelwright.core.sight.InterestFinder;
import dev.pixelwright.core.sight.Sketch;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.FocalPoint;
import dev.pixelwright.core.transform.Interest;
import dev.pixelwright.core.transform.Layer;
import dev.pixelwright.core.transform.Operation;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Planner;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Step;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.transform.geometry.Crop;
import dev.pixelwright.core.transform.geometry.Resize;
import dev.pixelwright.core.transform.geometry.Trim;
import dev.pixelwright.core.transform.overlay.Watermark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks the pixels of one picture what a plan has to know of them: renders what stands before such a step, looks, and puts
 * a plain operation in its place. So every engine cuts alike, and none has to look.
 */
final class Settling {

    private final Rendering rendering;
    private final Planner planner;
    private final ByteSource source;
    private final RenderMonitor monitor;
    private final List<Operation> settled = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();

    /** Of {@code source}; {@code monitor} is asked whether to go on, and hears neither of progress nor who draws. */
    Settling(Rendering rendering, Planner planner, ByteSource source, RenderMonitor monitor) {
        this.rendering = rendering;
        this.planner = planner;
        this.source = source;
        this.monitor = percent -> monitor.progress(0);
    }

    Plan settle(Plan plan, Marks marks) throws IOException {
        for (Operation operation : plan.transformation().operations()) {
            if (operation instanceof Watermark watermark) {
                layers.add(marks.layer(watermark, prefix(plan).size(), monitor));
            }
            answer(operation, plan).ifPresent(settled::add);
        }
        return planner.plan(plan.transformation().with(settled), plan.source()).with(layers);
    }

    // An empty answer is an operation that does nothing to this picture.
    private Optional<Operation> answer(Operation operation, Plan plan) throws IOException {
        if (operation instanceof Trim trim) {
            return trimmed(trim, plan);
        }
        Optional<Interest> interest = operation.interest();
        return Optional.of(interest.isEmpty() ? operation : operation.towards(point(operation, interest.get(), plan)));
    }

    private Optional<Operation> trimmed(Trim trim, Plan plan) throws IOException {
        Plan before = prefix(plan);
        BorderFinder finder = new BorderFinder(before.size(), trim.threshold());
        look(before, finder);
        Box content = finder.content();
        return content.isWhole(before.size())
                ? Optional.empty()
                : Optional.of(Crop.at(content.x(), content.y(), content.width(), content.height()));
    }

    private FocalPoint point(Operation operation, Interest interest, Plan plan) throws IOException {
        List<Operation> seen = new ArrayList<>(settled);
        seen.add(Resize.inside(Sketch.MAX_SIDE, Sketch.MAX_SIDE));
        Plan small = raw(plan, seen);
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        look(small, pixels);
        Size before = prefix(plan).size();
        Step step = new Step(operation, before, operation.geometry(before));
        return new InterestFinder(new Sketch(small.size(), pixels.toByteArray()), interest)
                .find(step.output(), step.geometry().scaled());
    }

    private Plan prefix(Plan plan) {
        return raw(plan, settled);
    }

    // The operation that asks is not among them, so that one more that looks is never one too many. Of an animation the
    // first frame is looked at.
    private Plan raw(Plan plan, List<Operation> operations) {
        Transformation until = plan.transformation().with(operations).with(new Encoding.Raw());
        return planner.plan(until, plan.source().firstPage());
    }

    private void look(Plan prefix, OutputStream target) throws IOException {
        rendering.render(source, prefix.with(layers), target, monitor);
    }
}
