package dev.pixelwright.adapters.jpeg.decode;

/** What the components of a picture mean. */
public enum ColourModel {
    /** One component: luma, from black to white. */
    GRAY,
    /** Luma and two differences of colour, full range, by ITU-R BT.601 (JFIF, ITU-T T.871). */
    YCBCR,
    /** Anything else: RGB, CMYK, YCCK. */
    OTHER
}
