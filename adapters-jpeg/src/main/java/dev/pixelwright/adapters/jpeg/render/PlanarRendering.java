package dev.pixelwright.adapters.jpeg.render;

import dev.pixelwright.adapters.jpeg.decode.ColourModel;
import dev.pixelwright.adapters.jpeg.decode.Frame;
import dev.pixelwright.adapters.jpeg.decode.Scale;
import dev.pixelwright.adapters.jpeg.filter.Passes;
import dev.pixelwright.adapters.jpeg.filter.PlaneFilters;
import dev.pixelwright.adapters.jpeg.filter.StripForm;
import dev.pixelwright.adapters.jpeg.filter.Weights;
import dev.pixelwright.adapters.jpeg.geometry.Placement;
import dev.pixelwright.adapters.jpeg.picture.Picture;
import dev.pixelwright.adapters.jpeg.picture.PictureFilter;
import dev.pixelwright.adapters.jpeg.plan.PlanarPlan;
import dev.pixelwright.adapters.jpeg.plan.Section;
import java.util.stream.IntStream;

/** Follows a plan in planes: what the decoder gives is placed while it comes, and then filtered. */
public final class PlanarRendering {

    /** Of the widest kernel, in samples that it makes. */
    private static final int MOST_REACH = 6;

    private final Frame frame;
    private final PlanarPlan plan;
    private final int span;
    private final Scale scale;
    private final int planes;

    /**
     * A rendering of a file with this header.
     *
     * @param span pixels across and down for one sample of colour in the result
     */
    public PlanarRendering(Frame frame, PlanarPlan plan, int span) {
        this.frame = frame;
        this.plan = plan;
        this.span = span;
        this.scale = ScaleChoice.of(plan.first().placement());
        boolean gray = frame.colours() == ColourModel.GRAY || plan.needsNoColour();
        this.planes = gray ? 1 : frame.components().size();
    }

    Frame frame() {
        return frame;
    }

    /** The least scale of decoding that is good enough. */
    Scale scale() {
        return scale;
    }

    /** How many planes it is drawn in: what no colour is left of needs none. */
    int planes() {
        return planes;
    }

    /** Pixels of the result across and down for one sample of plane {@code index}. */
    int span(int index) {
        return index == 0 ? 1 : span;
    }

    /** Where the picture lies that is drawn first. */
    Placement placement() {
        return plan.first().placement();
    }

    boolean isStreamed() {
        return plan.isStreamed();
    }

    /** Whether the result has no colour. */
    public boolean isGray() {
        return planes == 1 || plan.leavesGray();
    }

    /** How many samples it holds at once, about, at four bytes each: rows on their way, and pictures that must be whole. */
    public long heldSamples() {
        return heldSamples(scale) + coefficientSamples(scale);
    }

    /** The same for a decoding at {@code decoded}, without what the decoder holds. */
    long heldSamples(Scale decoded) {
        long held = IntStream.range(0, planes)
                .mapToLong(index -> rowSamples(index, PlaneGrid.decoded(frame, index, decoded)))
                .sum();
        if (!plan.isStreamed()) {
            for (Section section : plan.sections()) {
                held = Math.max(held, 2 * wholeSamples(section.placement()));
            }
        }
        return held;
    }

    // Without working out a single weight: of each plane the rows that a batch reaches over, the batch and a strip.
    private long rowSamples(int index, PlaneGrid grid) {
        double stretch = Math.max(1, placement().alongColumns().reduction() * span(index) * grid.down());
        long reach = Math.min(grid.height(), Math.round((Passes.BATCH + MOST_REACH) * stretch) + 1);
        return (reach + Passes.BATCH + PlaneFilters.STRIP / span(index)) * grid.width();
    }

    /** Of a progressive file all coefficients are held, at two bytes each. */
    long coefficientSamples(Scale decoded) {
        if (!frame.isProgressive() || decoded == Scale.EIGHTH) {
            return 0;
        }
        long samples = 0;
        for (int i = 0; i < frame.components().size(); i++) {
            samples += (long) frame.planeWidth(i, Scale.FULL) * frame.planeHeight(i, Scale.FULL);
        }
        return samples / 2;
    }

    /** How many samples the whole result has. */
    public long resultSamples() {
        return wholeSamples(plan.sections().get(plan.sections().size() - 1).placement());
    }

    private long wholeSamples(Placement placement) {
        long pixels = placement.size().pixels();
        return pixels + (planes - 1) * pixels / ((long) span * span);
    }

    /**
     * How plane {@code index} is placed.
     *
     * @param placement on what {@code grid} is of
     * @param columns whether the lines of the result are columns
     */
    Passes passes(int index, Placement placement, PlaneGrid grid, boolean columns) {
        int planeSpan = span(index);
        Weights across =
                Weights.along(placement.alongRows(), placement.kernel(), grid.width(), grid.across(), planeSpan);
        Weights down =
                Weights.along(placement.alongColumns(), placement.kernel(), grid.height(), grid.down(), planeSpan);
        int length = PlaneFilters.STRIP / planeSpan;
        return new Passes(
                down, across, plan.isStreamed() ? StripForm.strips(length, columns) : StripForm.whole(length, columns));
    }

    /** What becomes of the picture, or the strip of it, that was drawn. */
    Picture finished(Picture drawn) {
        Picture picture = drawn;
        for (int i = 0; i < plan.sections().size(); i++) {
            Section section = plan.sections().get(i);
            if (i > 0) {
                picture = picture.placed(section.placement());
            }
            for (PictureFilter filter : section.filters()) {
                picture = filter.apply(picture);
            }
        }
        return picture;
    }
}
