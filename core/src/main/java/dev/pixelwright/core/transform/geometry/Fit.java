package dev.pixelwright.core.transform.geometry;

/** How a picture meets a wanted width and height; the words of CSS {@code object-fit}, and two more of the field. */
public enum Fit {
    /** As large as fits into both, keeping its shape. */
    INSIDE,
    /** As small as reaches both, keeping its shape. */
    OUTSIDE,
    /** Exactly both, keeping its shape: what sticks out is cut off. */
    COVER,
    /** Exactly both, keeping its shape: what is missing is background. */
    CONTAIN,
    /** Exactly both, stretched. */
    FILL
}
