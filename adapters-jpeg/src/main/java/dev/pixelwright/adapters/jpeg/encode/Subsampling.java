package dev.pixelwright.adapters.jpeg.encode;

import dev.pixelwright.adapters.jpeg.plane.Plane;

/**
 * Which components are written, and how many samples of luma share one of each chroma. The names are the usual ones: of a
 * block of 4x2 samples of luma, how many samples of chroma its two rows have.
 */
public enum Subsampling {
    /** Luma alone. */
    GRAY(1, 1, 1),
    /** Chroma as large as luma. */
    S444(3, 1, 1),
    /** Chroma half as wide. */
    S422(3, 2, 1),
    /** Chroma half as high: what 4:2:2 becomes by a quarter turn. */
    S440(3, 1, 2),
    /** Chroma half as wide and half as high. */
    S420(3, 2, 2);

    private static final int BLOCK = 8;

    private final int components;
    private final int horizontal;
    private final int vertical;

    Subsampling(int components, int horizontal, int vertical) {
        this.components = components;
        this.horizontal = horizontal;
        this.vertical = vertical;
    }

    /** One plane for gray; otherwise three: Y, Cb, Cr, as JFIF defines them. */
    public int components() {
        return components;
    }

    /** Blocks of a component, side by side, in a minimum coded unit (H of T.81, A.1.1). */
    public int horizontal(int component) {
        return component == 0 ? horizontal : 1;
    }

    /** Blocks of a component, one below the other, in a minimum coded unit (V of T.81, A.1.1). */
    public int vertical(int component) {
        return component == 0 ? vertical : 1;
    }

    /** Width of a minimum coded unit in samples of luma. */
    public int unitWidth() {
        return BLOCK * horizontal;
    }

    /** Height of a minimum coded unit in samples of luma: that of a strip is a multiple of it, but for the last. */
    public int unitHeight() {
        return BLOCK * vertical;
    }

    /** How wide the {@link Plane} of a component is for a picture or strip of this width: rounded up. */
    public int planeWidth(int component, int width) {
        return divideUp(width * horizontal(component), horizontal);
    }

    /** How high the {@link Plane} of a component is for a picture or strip of this height: rounded up. */
    public int planeHeight(int component, int height) {
        return divideUp(height * vertical(component), vertical);
    }

    private static int divideUp(int number, int divisor) {
        return (number + divisor - 1) / divisor;
    }
}
