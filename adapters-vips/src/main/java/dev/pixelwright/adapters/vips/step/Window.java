package dev.pixelwright.adapters.vips.step;

import dev.pixelwright.adapters.vips.binding.Picture;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.transform.Colour;

/** A part of a picture, and what lies beside it. */
final class Window {

    private Window() {}

    /** The part of {@code picture} in {@code box}; what of it lies outside is {@code background}. */
    static Picture of(Picture picture, Box box, Colour background) {
        if (box.isWhole(picture.size())) {
            return picture;
        }
        if (box.isWithin(picture.size())) {
            return part(picture, box);
        }
        Picture ground = background.isOpaque() ? picture : Samples.withAlpha(picture);
        int left = Math.max(0, box.x());
        int top = Math.max(0, box.y());
        int right = Math.min(picture.width(), box.x() + box.width());
        int bottom = Math.min(picture.height(), box.y() + box.height());
        Box seen = new Box(left, top, right - left, bottom - top);
        return part(ground, seen)
                .call("embed")
                .with("x", left - box.x())
                .with("y", top - box.y())
                .with("width", box.width())
                .with("height", box.height())
                .word("extend", "background")
                .numbers("background", Samples.of(background, Samples.hasAlpha(ground)))
                .picture();
    }

    static Picture part(Picture picture, Box box) {
        if (box.isWhole(picture.size())) {
            return picture;
        }
        return picture.input("extract_area")
                .with("left", box.x())
                .with("top", box.y())
                .with("width", box.width())
                .with("height", box.height())
                .picture();
    }
}
