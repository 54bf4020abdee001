package dev.pixelwright.adapters.vips.step;

import dev.pixelwright.adapters.vips.binding.Picture;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.geometry.Kernel;
import dev.pixelwright.core.transform.geometry.Resize;

/** Resampling to another size. */
final class Scaling {

    private static final double HALF = 0.5;

    private Scaling() {}

    static Picture to(Size size, Resize resize, Picture picture) {
        if (size.equals(picture.size())) {
            return picture;
        }
        Kernel kernel = resize.kernel();
        // The nearest pixel is the same in any light, and whatever its weight.
        if (kernel == Kernel.NEAREST) {
            return scaled(picture, size, kernel);
        }
        return resize.linear()
                ? LinearLight.encoded(scaled(Samples.weighed(LinearLight.of(picture)), size, kernel))
                : Samples.straight(scaled(Samples.weighed(picture), size, kernel));
    }

    private static Picture scaled(Picture picture, Size size, Kernel kernel) {
        double across = (double) size.width() / picture.width();
        double down = (double) size.height() / picture.height();
        return enlarged(shrunk(picture, across, down, kernel), size, kernel);
    }

    private static Picture shrunk(Picture picture, double across, double down, Kernel kernel) {
        return across >= 1 && down >= 1
                ? picture
                : picture.call("resize")
                        .with("scale", Math.min(1, across))
                        .with("vscale", Math.min(1, down))
                        .word("kernel", nickname(kernel))
                        .picture();
    }

    // The operation that libvips has for both ways puts an enlarged picture a part of a pixel beside its place.
    private static Picture enlarged(Picture picture, Size size, Kernel kernel) {
        if (size.equals(picture.size())) {
            return picture;
        }
        // The nearest pixel is found by its corner, others by their centres.
        double middle = kernel == Kernel.NEAREST ? 0 : HALF;
        return picture.call("affine")
                .numbers(
                        "matrix",
                        (double) size.width() / picture.width(),
                        0,
                        0,
                        (double) size.height() / picture.height())
                .interpolate(interpolator(kernel))
                .with("idx", middle)
                .with("idy", middle)
                .with("odx", -HALF)
                .with("ody", -HALF)
                .whole("oarea", 0, 0, size.width(), size.height())
                .with("premultiplied", true)
                .word("extend", "copy")
                .picture();
    }

    private static String interpolator(Kernel kernel) {
        return switch (kernel) {
            case NEAREST -> "nearest";
            case LINEAR -> "bilinear";
            case CUBIC, MITCHELL, LANCZOS3 -> "bicubic";
        };
    }

    private static String nickname(Kernel kernel) {
        return switch (kernel) {
            case NEAREST -> "nearest";
            case LINEAR -> "linear";
            case CUBIC -> "cubic";
            case MITCHELL -> "mitchell";
            case LANCZOS3 -> "lanczos3";
        };
    }
}
