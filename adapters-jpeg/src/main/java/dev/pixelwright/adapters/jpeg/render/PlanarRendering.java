package dev.pixelwright.adapters.jpeg.render;

import dev.pixelwright.adapters.jpeg.decode.ColourModel;
import dev.pixelwright.adapters.jpeg.decode.Component;
import dev.pixelwright.adapters.jpeg.decode.Frame;
import dev.pixelwright.adapters.jpeg.decode.JpegDecoder;
import dev.pixelwright.adapters.jpeg.decode.Scale;
import dev.pixelwright.adapters.jpeg.filter.Passes;
import dev.pixelwright.adapters.jpeg.filter.PlaneFilters;
import dev.pixelwright.adapters.jpeg.filter.Resampler;
import dev.pixelwright.adapters.jpeg.filter.StripForm;
import dev.pixelwright.adapters.jpeg.filter.Weights;
import dev.pixelwright.adapters.jpeg.geometry.Placement;
import dev.pixelwright.adapters.jpeg.output.PictureTarget;
import dev.pixelwright.adapters.jpeg.picture.Picture;
import dev.pixelwright.adapters.jpeg.picture.PictureFilter;
import dev.pixelwright.adapters.jpeg.plan.PlanarPlan;
import dev.pixelwright.adapters.jpeg.plan.Section;
import dev.pixelwright.adapters.jpeg.plane.RowTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** Follows a plan in planes: what the decoder gives is placed while it comes, and then filtered. */
public final class PlanarRendering {

    private static final double BLOCK = 8;

    private final Frame frame;
    private final PlanarPlan plan;
    private final int span;
    private final Scale scale;
    private final List<Passes> passes = new ArrayList<>();

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
        int planes = gray ? 1 : frame.components().size();
        for (int i = 0; i < planes; i++) {
            passes.add(passes(i));
        }
    }

    /** Whether the result has no colour. */
    public boolean isGray() {
        return passes.size() == 1 || plan.leavesGray();
    }

    /** How many samples it holds at once, about, at four bytes each: rows on their way, and pictures that must be whole. */
    public long heldSamples() {
        long held = passes.stream().mapToLong(Passes::heldSamples).sum();
        if (!plan.isStreamed()) {
            for (Section section : plan.sections()) {
                held = Math.max(held, 2 * wholeSamples(section.placement()));
            }
        }
        return held + coefficientSamples();
    }

    /** Of a progressive file all coefficients are held, at two bytes each. */
    private long coefficientSamples() {
        if (!frame.isProgressive() || scale == Scale.EIGHTH) {
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
        return pixels + (passes.size() - 1) * pixels / ((long) span * span);
    }

    /** Decodes and draws, once. */
    public void draw(JpegDecoder decoder, PictureTarget target, DoubleConsumer progress) throws IOException {
        try {
            decode(decoder, picture -> give(picture, target), progress);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        target.end();
    }

    private void decode(JpegDecoder decoder, Consumer<Picture> pictures, DoubleConsumer progress) throws IOException {
        StripCollector collector = new StripCollector(passes.size(), span, pictures);
        List<RowTarget> targets = new ArrayList<>();
        for (int i = 0; i < frame.components().size(); i++) {
            int index = i;
            targets.add(
                    i < passes.size()
                            ? new Resampler(passes.get(i), strip -> collector.add(index, strip))
                            : new DiscardedRows());
        }
        decoder.decode(scale, targets, progress);
    }

    private Passes passes(int index) {
        Placement placement = plan.first().placement();
        Component component = frame.components().get(index);
        int planeSpan = index == 0 ? 1 : span;
        Weights across = Weights.along(
                placement.alongRows(),
                placement.kernel(),
                frame.planeWidth(index, scale),
                component.across() / (double) frame.across() * scale.side() / BLOCK,
                planeSpan);
        Weights down = Weights.along(
                placement.alongColumns(),
                placement.kernel(),
                frame.planeHeight(index, scale),
                component.down() / (double) frame.down() * scale.side() / BLOCK,
                planeSpan);
        int length = PlaneFilters.STRIP / planeSpan;
        boolean columns = !placement.swapped();
        return new Passes(
                down, across, plan.isStreamed() ? StripForm.strips(length, columns) : StripForm.whole(length, columns));
    }

    private void give(Picture drawn, PictureTarget target) {
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
        try {
            target.strip(picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
