package dev.pixelwright.core.transform.geometry;

/** The resampling filter; when shrinking, its support grows by the factor of shrinking so that nothing is skipped. */
public enum Kernel {
    /** The nearest pixel; for pixel art. */
    NEAREST,
    /** Triangle, support 1. */
    LINEAR,
    /** Catmull-Rom cubic (B = 0, C = ½), support 2. */
    CUBIC,
    /** Mitchell-Netravali cubic (B = C = ⅓), support 2. */
    MITCHELL,
    /** Windowed sinc, support 3; the sharpest, and the default. */
    LANCZOS3
}
