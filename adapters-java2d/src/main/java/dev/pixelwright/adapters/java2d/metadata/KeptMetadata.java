package dev.pixelwright.adapters.java2d.metadata;

import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.Orientation;
import java.util.Optional;

/**
 * The Exif and XMP of a source. JPEG, PNG and WebP are read for them and can hold them; from TIFF nothing is taken,
 * because its Exif is not a block that could be moved, and GIF and BMP hold nothing.
 */
public final class KeptMetadata {

    public static final KeptMetadata NONE = new KeptMetadata(Optional.empty(), Optional.empty());

    private final Optional<byte[]> exif;
    private final Optional<byte[]> xmp;

    private KeptMetadata(Optional<byte[]> exif, Optional<byte[]> xmp) {
        this.exif = exif;
        this.xmp = xmp;
    }

    /**
     * What {@code file} holds, without the thumbnail, which would show what a transformation hides. Once {@code applied}
     * has been applied to the pixels, Exif and XMP say upright.
     */
    public static KeptMetadata of(ImageFormat format, byte[] file, Orientation applied) {
        KeptMetadata found = switch (format) {
            case JPEG -> new KeptMetadata(JpegSegments.exif(file), JpegSegments.xmp(file));
            case PNG -> new KeptMetadata(PngText.exif(file), PngText.xmp(file));
            case WEBP -> new KeptMetadata(WebPMetadata.exif(file), WebPMetadata.xmp(file));
            case GIF, BMP, TIFF, AVIF, HEIC -> NONE;
        };
        boolean upright = applied != Orientation.UPRIGHT;
        return new KeptMetadata(
                found.exif.flatMap(block -> ExifBlock.cleaned(block, upright)),
                found.xmp.map(packet -> upright ? XmpPacket.upright(packet) : packet));
    }

    public boolean isEmpty() {
        return exif.isEmpty() && xmp.isEmpty();
    }

    /** {@code file} with all of this that {@code format} can hold. */
    public byte[] insertedInto(ImageFormat format, byte[] file) {
        return switch (format) {
            case JPEG -> JpegSegments.insert(file, exif, xmp);
            case PNG -> PngText.insert(file, exif, xmp);
            case WEBP -> WebPMetadata.insert(file, exif, xmp);
            case GIF, BMP, TIFF, AVIF, HEIC -> file;
        };
    }
}
