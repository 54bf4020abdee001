package dev.pixelwright.core.sight;

/** How much a part of a sketch holds. */
@FunctionalInterface
interface Measure {

    /** The measure of a part within the sketch, in its pixels. */
    double of(int left, int top, int width, int height);
}
