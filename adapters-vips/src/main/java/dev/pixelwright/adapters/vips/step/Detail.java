package dev.pixelwright.adapters.vips.step;

import dev.pixelwright.adapters.vips.binding.Picture;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.detail.Sharpen;

/** Operations in which pixels next to each other meet. */
final class Detail {

    // Where the curve is this low, its tail is cut: far below one level of a byte.
    private static final double TAIL = 0.003;

    private static final double SIGMA_OF_PART = 3;
    private static final double HALF = 0.5;
    private static final int REACH = 3;

    private Detail() {}

    static Picture blurred(Picture picture, double sigma) {
        return Samples.straight(soft(picture, sigma));
    }

    // A wide blur is one of a smaller picture, made larger again: its cost then does not grow with its width.
    private static Picture soft(Picture picture, double sigma) {
        Picture weighed = Samples.weighed(picture);
        int part = (int) (sigma / SIGMA_OF_PART);
        if (part < 2) {
            return gaussian(weighed, sigma);
        }
        Size size = picture.size();
        // What the mean of a block, and the straight line between two, blur by themselves.
        double variance = sigma * sigma - (part * part - 1) / 12.0 - part * part / 6.0;
        // Beyond an edge its pixels go on, and not the means of the blocks there.
        int margin = part * (int) Math.ceil(REACH * sigma / part);
        Picture small = weighed.call("embed")
                .with("x", margin)
                .with("y", margin)
                .with("width", 2 * margin + (size.width() + part - 1) / part * part)
                .with("height", 2 * margin + (size.height() + part - 1) / part * part)
                .word("extend", "copy")
                .picture()
                .call("shrink")
                .with("hshrink", (double) part)
                .with("vshrink", (double) part)
                .picture();
        return gaussian(small, Math.sqrt(variance) / part)
                .call("affine")
                .numbers("matrix", part, 0, 0, part)
                .interpolate("bilinear")
                .with("idx", HALF)
                .with("idy", HALF)
                .with("odx", -HALF)
                .with("ody", -HALF)
                .whole("oarea", margin, margin, size.width(), size.height())
                .with("premultiplied", true)
                .word("extend", "copy")
                .picture();
    }

    private static Picture gaussian(Picture weighed, double sigma) {
        return weighed.call("gaussblur")
                .with("sigma", sigma)
                .with("min_ampl", TAIL)
                .word("precision", "float")
                .picture();
    }

    /** {@code x + amount (x - blurred x)}, of the colours. */
    static Picture sharpened(Picture picture, Sharpen sharpen) {
        Picture soft = soft(picture, sharpen.sigma());
        Picture blurred = Samples.colours(
                Samples.hasAlpha(picture) ? soft.call("unpremultiply").picture() : soft);
        Picture added = Samples.colours(picture)
                .call("linear")
                .numbers("a", 1 + sharpen.amount())
                .numbers("b", 0)
                .picture();
        Picture taken = blurred.call("linear")
                .numbers("a", -sharpen.amount())
                .numbers("b", 0)
                .picture();
        return Samples.joined(Samples.rounded(added.plus(taken)), picture);
    }

    /** Means of blocks. What an edge leaves of a block counts by the pixels it has. */
    static Picture pixelated(Picture picture, int block) {
        Size size = picture.size();
        int across = (size.width() + block - 1) / block;
        int down = (size.height() + block - 1) / block;
        double[] parts = new double[across * down];
        for (int i = 0; i < parts.length; i++) {
            double width = Math.min(block, size.width() - i % across * block);
            double height = Math.min(block, size.height() - i / across * block);
            parts[i] = block / width * (block / height);
        }
        Picture means = Samples.weighed(picture)
                .call("cast")
                .word("format", "float")
                .picture()
                .call("embed")
                .with("x", 0)
                .with("y", 0)
                .with("width", across * block)
                .with("height", down * block)
                .picture()
                .call("shrink")
                .with("hshrink", (double) block)
                .with("vshrink", (double) block)
                .picture()
                .times(picture.bench().doubles(parts, across, down));
        Picture blocks = Samples.straight(means)
                .input("zoom")
                .with("xfac", block)
                .with("yfac", block)
                .picture();
        return Window.part(blocks, Box.whole(size));
    }
}
