package dev.pixelwright.adapters.vips.step;

import dev.pixelwright.adapters.vips.binding.Picture;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.geometry.Kernel;

/** Resampling to another size. */
final class Scaling {

    private Scaling() {}

    static Picture to(Size size, Kernel kernel, Picture picture) {
        if (size.equals(picture.size())) {
            return picture;
        }
        Picture weighed = kernel == Kernel.NEAREST ? picture : Samples.weighed(picture);
        Picture scaled = weighed.call("resize")
                .with("scale", (double) size.width() / picture.width())
                .with("vscale", (double) size.height() / picture.height())
                .word("kernel", nickname(kernel))
                .picture();
        return kernel == Kernel.NEAREST ? scaled : Samples.straight(scaled);
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
