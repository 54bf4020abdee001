package dev.pixelwright.benchmarks.engines;

import dev.pixelwright.benchmarks.contender.ContenderMain;
import dev.pixelwright.benchmarks.contender.JavaContender;
import dev.pixelwright.benchmarks.lab.Checkout;
import dev.pixelwright.benchmarks.lab.JavaCommand;
import dev.pixelwright.core.image.ImageFormat;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who is compared, and how each is started. */
public enum Contender {
    OURS(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP),
    SHARP(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP),
    VIPS(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP),
    THUMBNAILATOR(ImageFormat.JPEG, ImageFormat.PNG),
    IMGSCALR(ImageFormat.JPEG, ImageFormat.PNG),
    GRAPHICS2D(ImageFormat.JPEG, ImageFormat.PNG),
    IMAGEMAGICK(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP),
    GRAPHICSMAGICK(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP);

    /** What the service gives to the processes of its engine. */
    private static final List<String> CHILD_OPTIONS =
            List.of("-Xmx512m", "-Xmn96m", "-XX:+UseSerialGC", "-XX:-UsePerfData");

    private final Set<ImageFormat> writes;

    Contender(ImageFormat... writes) {
        this.writes = Set.of(writes);
    }

    /** As options and goals call it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a reader calls the engine behind it. */
    public String engine() {
        return this == OURS ? "our engine in Java" : key();
    }

    /** The one that is called so. */
    static Optional<Contender> called(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    boolean writes(ImageFormat format) {
        return writes.contains(format);
    }

    /** Whether one process makes picture after picture. */
    boolean isWarm() {
        return this != IMAGEMAGICK && this != GRAPHICSMAGICK;
    }

    /** How its process is started, for so many pictures at a time. */
    List<String> command(int parallel) {
        Path peers = Checkout.root().resolve("benchmarks/engines/peers");
        return switch (this) {
            case OURS -> java(JavaContender.OURS);
            case VIPS -> java(JavaContender.VIPS);
            case THUMBNAILATOR -> java(JavaContender.THUMBNAILATOR);
            case IMGSCALR -> java(JavaContender.IMGSCALR);
            case GRAPHICS2D -> java(JavaContender.GRAPHICS2D);
            case SHARP -> List.of("node", peers.resolve("sharp.mjs").toString(), Integer.toString(parallel));
            case IMAGEMAGICK -> List.of(peers.resolve("magick.sh").toString(), "convert");
            case GRAPHICSMAGICK -> List.of(peers.resolve("magick.sh").toString(), "gm");
        };
    }

    private static List<String> java(JavaContender contender) {
        return JavaCommand.of(CHILD_OPTIONS, ContenderMain.class, List.of(contender.name()));
    }
}
