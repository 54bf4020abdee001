package dev.pixelwright.adapters.jpeg.render;

import dev.pixelwright.adapters.jpeg.decode.Component;
import dev.pixelwright.adapters.jpeg.decode.Frame;
import dev.pixelwright.adapters.jpeg.decode.Scale;
import dev.pixelwright.core.image.Size;

/**
 * How the samples of a plane lie on the picture that it is of.
 *
 * @param width samples of a row
 * @param height samples of a column
 * @param across samples for a pixel along a row
 * @param down samples for a pixel along a column
 */
record PlaneGrid(int width, int height, double across, double down) {

    private static final double BLOCK = 8;

    /** Plane {@code index} as it comes from the decoder. */
    static PlaneGrid decoded(Frame frame, int index, Scale scale) {
        Component component = frame.components().get(index);
        return new PlaneGrid(
                frame.planeWidth(index, scale),
                frame.planeHeight(index, scale),
                component.across() / (double) frame.across() * scale.side() / BLOCK,
                component.down() / (double) frame.down() * scale.side() / BLOCK);
    }

    /** A plane that was drawn with a sample for so many pixels across and down. */
    static PlaneGrid drawn(Size size, int span) {
        return new PlaneGrid(ceiling(size.width(), span), ceiling(size.height(), span), 1.0 / span, 1.0 / span);
    }

    private static int ceiling(int pixels, int span) {
        return (pixels + span - 1) / span;
    }
}
