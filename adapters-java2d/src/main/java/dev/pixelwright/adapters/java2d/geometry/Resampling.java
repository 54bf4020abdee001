package dev.pixelwright.adapters.java2d.geometry;

import dev.pixelwright.adapters.java2d.colour.LinearLight;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.geometry.Kernel;
import dev.pixelwright.core.transform.geometry.Resize;

/** Resizes and cuts as a {@link Geometry} says. */
public final class Resampling {

    private Resampling() {}

    /** As {@code resize} says, {@code geometry} being what it comes to for {@code input}. */
    public static Rows of(Rows input, Geometry geometry, Resize resize) {
        // The nearest pixel is the same in any light.
        if (!resize.linear()
                || resize.kernel() == Kernel.NEAREST
                || geometry.scaled().equals(input.size())) {
            return of(input, geometry, resize.kernel(), resize.background());
        }
        Box visible = intersection(geometry.window(), geometry.scaled());
        Rows light = scaled(LinearLight.of(input), geometry.scaled(), resize.kernel(), visible);
        return placed(LinearLight.encoded(light), visible, geometry.window(), resize.background());
    }

    /** The window of {@code geometry}, filled with {@code background} where it lies outside the scaled picture. */
    public static Rows of(Rows input, Geometry geometry, Kernel kernel, Colour background) {
        Box window = geometry.window();
        if (geometry.scaled().equals(input.size())) {
            return window(input, window, background);
        }
        Box visible = intersection(window, geometry.scaled());
        return placed(scaled(input, geometry.scaled(), kernel, visible), visible, window, background);
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

    // Of the window there is nothing but what is visible.
    private static Rows placed(Rows part, Box visible, Box window, Colour background) {
        Box moved = new Box(window.x() - visible.x(), window.y() - visible.y(), window.width(), window.height());
        return window(part, moved, background);
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
