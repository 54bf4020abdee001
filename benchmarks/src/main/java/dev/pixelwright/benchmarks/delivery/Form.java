package dev.pixelwright.benchmarks.delivery;

import dev.pixelwright.core.image.ImageFormat;
import java.util.Arrays;
import java.util.Optional;

/** The formats that everybody is asked for, each in the quality that is usual for it. */
enum Form {
    JPEG(ImageFormat.JPEG, 80, 1),
    PNG(ImageFormat.PNG, 0, 1),
    WEBP(ImageFormat.WEBP, 75, 1),
    /** Fewer, because one takes several times as long. */
    AVIF(ImageFormat.AVIF, 50, 0.4);

    private final ImageFormat format;
    private final int quality;
    private final double share;

    Form(ImageFormat format, int quality, double share) {
        this.format = format;
        this.quality = quality;
        this.share = share;
    }

    /** As options, goals and URLs call it. */
    String key() {
        return format.label();
    }

    ImageFormat format() {
        return format;
    }

    /** Of those that {@link #key} so. */
    static Optional<Form> called(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    /** The quality that is asked for, 1 to 100; 0 for PNG, which has none. */
    int quality() {
        return quality;
    }

    /** How many requests are made where {@code full} are made of others. */
    int requests(int full) {
        return (int) Math.round(full * share);
    }

    /** The encoding in our words. */
    String encoding() {
        return quality == 0 ? key() : key() + ":q=" + quality;
    }

    /** For people. */
    String words() {
        return quality == 0 ? name() : name() + " q" + quality;
    }
}
