package dev.pixelwright.adapters.vips.load;

import dev.pixelwright.adapters.vips.binding.Bench;
import dev.pixelwright.adapters.vips.binding.Call;
import dev.pixelwright.adapters.vips.binding.Natives;
import dev.pixelwright.adapters.vips.binding.Picture;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.failure.TransformationFailure.UnsupportedFormat;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Plan;
import java.util.EnumSet;
import java.util.Set;

/**
 * Opens a file by the loader of the format that its header announced, never by one that libvips would choose. Pixels are
 * made from the top down as they are asked for.
 */
public final class Loader {

    private final Bench bench;
    private final Plan plan;
    private final ImageFormat format;

    public Loader(Bench bench, Plan plan) {
        this.bench = bench;
        this.plan = plan;
        this.format = plan.source().format();
    }

    /** What this build of libvips reads. */
    public static Set<ImageFormat> formats() {
        Set<ImageFormat> formats =
                EnumSet.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.GIF, ImageFormat.WEBP, ImageFormat.TIFF);
        formats.removeIf(format -> !Natives.has(loader(format)));
        formats.addAll(HeifCodecs.reads());
        return formats;
    }

    private static String loader(ImageFormat format) {
        return switch (format) {
            case JPEG -> "jpegload_buffer";
            case PNG -> "pngload_buffer";
            case GIF -> "gifload_buffer";
            case WEBP -> "webpload_buffer";
            case TIFF -> "tiffload_buffer";
            case AVIF, HEIC -> HeifCodecs.LOADER;
            case BMP -> throw new UnsupportedFormat(format.label(), "read").toException();
        };
    }

    /** The picture, or all of its pages one below the other, in sRGB and as it is stored. */
    public Picture load(byte[] file) {
        byte[] closed = format == ImageFormat.JPEG ? JpegGaps.closed(file) : file;
        Picture whole = opened(closed, 1);
        checkSize(whole);
        int shrink = FirstResize.shrinkOf(plan);
        return new Screen(format).of(shrink == 1 ? whole : opened(closed, shrink));
    }

    private Picture opened(byte[] file, int shrink) {
        Call call =
                bench.load(loader(format), file).word("access", "sequential").word("fail_on", Strictness.of(format));
        if (shrink > 1) {
            call.with("shrink", shrink);
        }
        if (plan.source().pages() > 1) {
            call.with("n", -1);
        }
        return call.picture();
    }

    private void checkSize(Picture picture) {
        ImageInfo info = plan.source();
        int height = info.pages() > 1 ? picture.pageHeight() : picture.height();
        Size size = new Size(picture.width(), height);
        if (!size.equals(info.size())) {
            throw new UndecodableImage(format.label(), "its pixels are " + size + " and its header says " + info.size())
                    .toException();
        }
        if (info.pages() > 1 && picture.height() != height * info.pages()) {
            throw new UndecodableImage(format.label(), "it has not the " + info.pages() + " pages its header says")
                    .toException();
        }
    }
}
