package dev.pixelwright.adapters.java2d.geometry;

import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.geometry.Kernel;

/** Resizes and cuts as a {@link Geometry} says. */
public final class Resampling {

    private Resampling() {}

    /** The window of {@code geometry}, filled with {@code background} where it lies outside the scaled picture. */
    public static Rows of(Rows input, Geometry geometry, Kernel kernel, Colour background) {
        Box window = geometry.window();
        if (geometry.scaled().equals(input.size())) {
            return window(input, window, background);
        }
        Box visible = intersection(window, geometry.scaled());
        Rows scaled = scaled(input, geometry.scaled(), kernel, visible);
        Box moved = new Box(window.x() - visible.x(), window.y() - visible.y(), window.width(), window.height());
        return window(scaled, moved, background);
    }

    /** Resamples all of {@code input} to {@code target}. */
    public static Rows scaled(Rows input, Size target, Kernel kernel) {
        return scaled(input, target, kernel, Box.whole(target));
    }

    private static Rows scaled(Rows input, Size target, Kernel kernel, Box window) {
        Weights across = Weights.resample(input.size().width(), target.width(), kernel);
        Weights down = Weights.resample(input.size().height(), target.height(), kernel);
        return new SeparableRows(input, across, down, window);
    }

    private static Rows window(Rows input, Box window, Colour background) {
        return window.isWhole(input.size()) ? input : new WindowRows(input, window, background);
    }

    private static Box intersection(Box window, Size picture) {
        int left = Math.max(0, window.x());
        int top = Math.max(0, window.y());
        int right = Math.min(picture.width(), window.x() + window.width());
        int bottom = Math.min(picture.height(), window.y() + window.height());
        return new Box(left, top, right - left, bottom - top);
    }
}
