package dev.pixelwright.adapters.jpeg.render;

import dev.pixelwright.adapters.jpeg.filter.ColumnResampler;
import dev.pixelwright.adapters.jpeg.filter.Passes;
import dev.pixelwright.adapters.jpeg.filter.Resampler;
import dev.pixelwright.adapters.jpeg.geometry.Placement;
import dev.pixelwright.adapters.jpeg.picture.Picture;
import dev.pixelwright.adapters.jpeg.plane.Plane;
import dev.pixelwright.core.transform.geometry.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One of several results of one decoding, and those that are made of its samples before anything is done to them. */
final class Node {

    private static final double ROUNDING = 1e-9;

    private final PlanarRendering rendering;
    private final Output output;
    private final boolean columns;
    private final StripCollector collector;
    private final List<List<Consumer<Plane>>> followers = new ArrayList<>();
    private final List<Node> children = new ArrayList<>();

    /**
     * A result of its own, of which nothing is made yet.
     *
     * @param columns whether the lines of its strips are columns
     */
    Node(PlanarRendering rendering, Output output, boolean columns) {
        this.rendering = rendering;
        this.output = output;
        this.columns = columns;
        this.collector = new StripCollector(rendering.planes(), rendering.span(1), this::give);
        for (int i = 0; i < rendering.planes(); i++) {
            followers.add(new ArrayList<>());
        }
    }

    PlanarRendering rendering() {
        return rendering;
    }

    /** Whether anybody still waits for this or for what is made of it. */
    boolean isWanted() {
        return output.isWanted() || children.stream().anyMatch(Node::isWanted);
    }

    /** How plane {@code index} is made of what the decoder gives; empty if it is not needed. */
    Resampler.Placing placing(int index, PlaneGrid grid) {
        Passes passes = rendering.passes(index, rendering.placement(), grid, columns);
        return new Resampler.Placing(passes, strip -> take(index, strip));
    }

    /** Where {@code smaller} lies on this, if its samples may be made of these. */
    Optional<Placement> placementOf(PlanarRendering smaller) {
        if (!rendering.isStreamed() || !rendering.placement().keepsOrder() || smaller.planes() > rendering.planes()) {
            return Optional.empty();
        }
        return smaller.placement().of(rendering.placement()).filter(placement -> suffices(placement, smaller));
    }

    // All that a kernel has made soft is left out, in colour as in luma; what is the same is copied.
    private boolean suffices(Placement placement, PlanarRendering smaller) {
        boolean same = Math.abs(placement.reduction() - 1) < ROUNDING
                && placement.size().equals(rendering.placement().size())
                && smaller.placement().kernel().equals(rendering.placement().kernel());
        boolean sharp = rendering.placement().kernel().equals(Optional.of(Kernel.LANCZOS3))
                && rendering.placement().reduction() >= 1;
        for (int i = 0; i < smaller.planes(); i++) {
            double left = placement.reduction() * smaller.span(i) / rendering.span(i);
            boolean copied = same && smaller.span(i) == rendering.span(i);
            if (!copied && (!sharp || left < ScaleChoice.LEAST_LEFT)) {
                return false;
            }
        }
        return true;
    }

    /** Makes another result of the samples of this. */
    Node add(PlanarRendering smaller, Placement placement, Output target) {
        Node child = new Node(smaller, target, !columns);
        children.add(child);
        for (int i = 0; i < smaller.planes(); i++) {
            int index = i;
            PlaneGrid grid = PlaneGrid.drawn(rendering.placement().size(), rendering.span(i));
            Passes passes = smaller.passes(i, placement, grid, child.columns);
            Consumer<Plane> strips = strip -> child.take(index, strip);
            Consumer<Plane> follower =
                    columns ? new ColumnResampler(passes, strips)::add : new Resampler(passes, strips)::copy;
            followers.get(i).add(strip -> {
                if (child.isWanted()) {
                    follower.accept(strip);
                }
            });
        }
        return child;
    }

    private void take(int index, Plane strip) {
        followers.get(index).forEach(follower -> follower.accept(strip));
        collector.add(index, strip);
    }

    private void give(Picture drawn) {
        output.give(() -> rendering.finished(drawn));
    }
}
