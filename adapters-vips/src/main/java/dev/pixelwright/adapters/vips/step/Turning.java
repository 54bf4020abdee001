package dev.pixelwright.adapters.vips.step;

import dev.pixelwright.adapters.vips.binding.Picture;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.geometry.Rotate;

/** Turns and reflections. */
final class Turning {

    private Turning() {}

    static Picture upright(Picture picture, Orientation orientation) {
        Picture mirrored = orientation.mirror() ? mirrored(picture) : picture;
        return clockwise(mirrored, orientation.clockwise());
    }

    static Picture mirrored(Picture picture) {
        return picture.call("flip").word("direction", "horizontal").picture();
    }

    static Picture flipped(Picture picture) {
        return picture.call("flip").word("direction", "vertical").picture();
    }

    /** By 0, 90, 180 or 270 degrees. */
    static Picture clockwise(Picture picture, int angle) {
        return angle == 0
                ? picture
                : picture.call("rot").word("angle", "d" + angle).picture();
    }

    /** By any angle, about the centre of a canvas that holds all of it. */
    static Picture freely(Picture picture, Size canvas, Rotate rotate) {
        double sin = Math.sin(Math.toRadians(rotate.angle()));
        double cos = Math.cos(Math.toRadians(rotate.angle()));
        Picture ground = rotate.background().isOpaque() ? picture : Samples.withAlpha(picture);
        // libvips counts from the centre of the first pixel, and the algebra from its corner.
        Picture turned = Samples.weighed(ground)
                .call("affine")
                .numbers("matrix", cos, -sin, sin, cos)
                .interpolate("bilinear")
                .with("idx", (1 - ground.width()) / 2.0)
                .with("idy", (1 - ground.height()) / 2.0)
                .with("odx", (canvas.width() - 1) / 2.0)
                .with("ody", (canvas.height() - 1) / 2.0)
                .whole("oarea", 0, 0, canvas.width(), canvas.height())
                .with("premultiplied", true)
                .word("extend", "background")
                .numbers("background", weighed(rotate.background(), Samples.hasAlpha(ground)))
                .picture();
        return Samples.straight(turned);
    }

    private static double[] weighed(Colour colour, boolean alpha) {
        double[] samples = Samples.of(colour, alpha);
        for (int c = 0; c < Samples.COLOURS; c++) {
            samples[c] = samples[c] * colour.alpha() / Samples.OPAQUE;
        }
        return samples;
    }
}
