package dev.pixelwright.core.image.header;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.ImageFailure.UnsupportedMediaType;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The gate for untrusted files. It recognises a format by its first bytes alone, never by a name or a declared type,
 * and walks the structure of the file to its end without decoding a pixel.
 *
 * <p>A file is streamed once, save a TIFF, an AVIF and a HEIC, whose parts lie in any order. Bytes behind the end that a format marks for
 * itself are tolerated, because cameras and editors append to files.
 */
public final class ImageHeaders {

    /** How many first bytes {@link #sniff} looks at. */
    public static final int SNIFF_BYTES = 64;

    private static final ImageLimits UNLIMITED = new ImageLimits(Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE);

    private ImageHeaders() {}

    /**
     * The format on the allow-list that these first bytes announce; empty for everything else. With fewer than
     * {@link #SNIFF_BYTES} bytes the answer may be empty for a file whose format more of them would tell.
     */
    public static Optional<ImageFormat> sniff(byte[] firstBytes) {
        return Magic.of(firstBytes);
    }

    /** Reads a file of any number of pixels; see {@link #read(ByteSource, ImageLimits)}. */
    public static ImageInfo read(ByteSource source) throws IOException {
        return read(source, UNLIMITED);
    }

    /**
     * Reads the header of {@code source} and checks its structure up to the end of the picture. The pixels of
     * {@code limits} are checked as soon as the header tells them and again with each further page, before the rest of
     * the file is read.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code UnsupportedMediaType} when no known format
     *     begins like this, {@code ImageTooLarge} when there are too many pixels, and
     *     {@code UndecodableImage} when the structure is damaged, cut short, or of a kind no engine reads
     * @throws IOException when {@code source} cannot be read
     */
    public static ImageInfo read(ByteSource source, ImageLimits limits) throws IOException {
        ImageFormat format = sniff(firstBytes(source)).orElseThrow(() -> new UnsupportedMediaType().toException());
        try (HeaderInput input = new HeaderInput(source, format)) {
            PixelBudget budget = new PixelBudget(input, format, limits);
            return switch (format) {
                case JPEG -> new JpegHeader(input, budget).read();
                case PNG -> new PngHeader(input, budget).read();
                case GIF -> new GifHeader(input, budget).read();
                case WEBP -> new WebPHeader(input, budget).read();
                case BMP -> new BmpHeader(input, budget).read();
                case TIFF -> new TiffHeader(input, budget).read();
                case AVIF, HEIC -> new HeifHeader(input, budget).read();
            };
        }
    }

    private static byte[] firstBytes(ByteSource source) throws IOException {
        try (InputStream stream = source.open()) {
            return stream.readNBytes(SNIFF_BYTES);
        }
    }
}
