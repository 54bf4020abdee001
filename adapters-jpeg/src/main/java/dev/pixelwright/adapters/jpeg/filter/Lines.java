package dev.pixelwright.adapters.jpeg.filter;

/** Lines of samples, found by their number. */
@FunctionalInterface
interface Lines {

    float[] line(int index);
}
