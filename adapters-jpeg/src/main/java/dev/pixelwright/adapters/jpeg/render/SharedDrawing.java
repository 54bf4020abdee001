package dev.pixelwright.adapters.jpeg.render;

import dev.pixelwright.adapters.jpeg.decode.Frame;
import dev.pixelwright.adapters.jpeg.decode.PlaneSource;
import dev.pixelwright.adapters.jpeg.decode.Scale;
import dev.pixelwright.adapters.jpeg.filter.Resampler;
import dev.pixelwright.adapters.jpeg.geometry.Placement;
import dev.pixelwright.adapters.jpeg.plane.RowTarget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Results that are drawn while one file is decoded once. Each is made of the smallest of the others that has enough for it,
 * as its strips come, and else of what the decoder gives.
 */
public final class SharedDrawing {

    private final Frame frame;
    private final Scale scale;
    private final List<Node> roots = new ArrayList<>();

    /** Renderings of one file, at least one, and where each goes. */
    public SharedDrawing(List<PlanarRendering> renderings, List<Output> outputs) {
        this.frame = renderings.get(0).frame();
        this.scale = scale(renderings);
        List<Node> nodes = new ArrayList<>();
        for (int index : largestFirst(renderings)) {
            nodes.add(placed(renderings.get(index), outputs.get(index), nodes));
        }
    }

    private static Scale scale(List<PlanarRendering> renderings) {
        return renderings.stream()
                .map(PlanarRendering::scale)
                .max(Comparator.comparing(Scale::side))
                .orElseThrow();
    }

    private static List<Integer> largestFirst(List<PlanarRendering> renderings) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < renderings.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(
                (Integer index) -> renderings.get(index).placement().size().pixels(), Comparator.reverseOrder()));
        return order;
    }

    private Node placed(PlanarRendering rendering, Output output, List<Node> larger) {
        for (int i = larger.size() - 1; i >= 0; i--) {
            Optional<Placement> placement = larger.get(i).placementOf(rendering);
            if (placement.isPresent()) {
                return larger.get(i).add(rendering, placement.get(), output);
            }
        }
        Node root = new Node(rendering, output, !rendering.placement().swapped());
        roots.add(root);
        return root;
    }

    /** About how many samples these hold together, at four bytes each. */
    public static long heldSamples(List<PlanarRendering> renderings) {
        Scale scale = scale(renderings);
        long held = renderings.get(0).coefficientSamples(scale);
        for (PlanarRendering rendering : renderings) {
            held += rendering.heldSamples(scale);
        }
        return held;
    }

    /**
     * Decodes and draws, once. Of an output whose trouble is known nothing more is drawn.
     *
     * @param progress as the decoder reports it
     */
    public void draw(PlaneSource source, DoubleConsumer progress) throws IOException {
        List<RowTarget> targets = new ArrayList<>();
        for (int i = 0; i < frame.components().size(); i++) {
            targets.add(target(i));
        }
        source.decode(scale, targets, progress);
    }

    private RowTarget target(int index) {
        PlaneGrid grid = PlaneGrid.decoded(frame, index, scale);
        List<Resampler.Placing> placings = roots.stream()
                .filter(root -> index < root.rendering().planes())
                .map(root -> root.placing(index, grid))
                .toList();
        return placings.isEmpty() ? new DiscardedRows() : new Resampler(placings);
    }
}
