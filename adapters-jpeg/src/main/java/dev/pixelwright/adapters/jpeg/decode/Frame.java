package dev.pixelwright.adapters.jpeg.decode;

import java.util.List;
import java.util.Optional;

/**
 * What the header of a file tells, up to the first scan.
 *
 * @param width in pixels, 1 to 65535
 * @param height in pixels, 1 to 65535
 * @param precision bits a sample
 * @param components 1 to 4 of them, in the order of their planes
 * @param profile the bytes of the ICC profile, if there is a whole one (ICC.1:2022, B.4); nobody looked at what it says
 */
public record Frame(
        int width,
        int height,
        int precision,
        Coding coding,
        ColourModel colours,
        List<Component> components,
        Optional<byte[]> profile) {

    private static final int BITS = 8;

    public Frame {
        components = List.copyOf(components);
    }

    /**
     * Whether {@link JpegDecoder#decode} takes it: 8 bits, Huffman, gray or YCbCr, and each component sampled a whole number
     * of times less often than the others.
     */
    public boolean isSupported() {
        return precision == BITS
                && coding != Coding.OTHER
                && colours != ColourModel.OTHER
                && components.stream().allMatch(c -> across() % c.across() == 0 && down() % c.down() == 0);
    }

    public boolean isProgressive() {
        return coding == Coding.PROGRESSIVE;
    }

    /** The largest horizontal sampling factor: a component of that has a sample for each pixel. */
    public int across() {
        return components.stream().mapToInt(Component::across).max().orElseThrow();
    }

    /** The largest vertical sampling factor. */
    public int down() {
        return components.stream().mapToInt(Component::down).max().orElseThrow();
    }

    /** How many samples a row of the plane of {@code component} has: the ceiling of width × across × side / (8 × largest). */
    public int planeWidth(int component, Scale scale) {
        return ceiling(width * components.get(component).across() * scale.side(), Scale.BLOCK * across());
    }

    /** How many rows the plane of {@code component} has. */
    public int planeHeight(int component, Scale scale) {
        return ceiling(height * components.get(component).down() * scale.side(), Scale.BLOCK * down());
    }

    /** How many MCUs of all components lie beside one another. */
    int mcusAcross() {
        return ceiling(width, Scale.BLOCK * across());
    }

    int mcusDown() {
        return ceiling(height, Scale.BLOCK * down());
    }

    /** How many blocks lie beside one another in the plane of {@code component}, those that only fill an MCU included. */
    int blocksAcross(int component) {
        return mcusAcross() * components.get(component).across();
    }

    int blocksDown(int component) {
        return mcusDown() * components.get(component).down();
    }

    static int ceiling(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
