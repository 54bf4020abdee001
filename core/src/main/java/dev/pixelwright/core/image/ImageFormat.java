package dev.pixelwright.core.image;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The file formats Pixelwright knows by name. Which of them an installation reads and writes is said by the
 * {@code Capabilities} of its engine.
 */
public enum ImageFormat implements FileFormat {
    JPEG("image/jpeg", "jpg", false),
    PNG("image/png", "png", true),
    GIF("image/gif", "gif", true),
    WEBP("image/webp", "webp", true),
    BMP("image/bmp", "bmp", false),
    TIFF("image/tiff", "tiff", true),
    AVIF("image/avif", "avif", true),
    /** What telephones make; nobody here writes it. */
    HEIC("image/heic", "heic", true);

    private final String mediaType;
    private final String extension;
    private final boolean alpha;

    ImageFormat(String mediaType, String extension, boolean alpha) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.alpha = alpha;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public String extension() {
        return extension;
    }

    /** Whether what we write in this format can be transparent. */
    public boolean hasAlpha() {
        return alpha;
    }

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format with this {@link #label()}; {@code jpg} and {@code tif} are understood too. */
    public static Optional<ImageFormat> parse(String label) {
        String wanted = label.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.label().equals(wanted)
                        || format.extension.equals(wanted)
                        || (format == TIFF && wanted.equals("tif")))
                .findFirst();
    }
}
