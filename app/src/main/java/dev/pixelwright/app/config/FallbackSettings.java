package dev.pixelwright.app.config;

import dev.pixelwright.adapters.rest.delivery.Fallback;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.header.ImageHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The key {@code delivery.fallback}: what is shown in place of a picture that cannot be shown.
 *
 * @param file with a picture in one of our formats, up to 1 MB, which is kept in memory and shown as it is
 * @param status that it comes with, 200 to 599; that of what went wrong if left out
 */
public record FallbackSettings(String file, Optional<Integer> status) {

    private static final long MOST_BYTES = 1_000_000;

    public FallbackSettings {
        status.ifPresent(given -> Check.range("delivery.fallback.status", given, 200, 599));
        // So that a wrong one is told of at the start.
        read(file, status);
    }

    /** Reads the file. */
    Fallback read() {
        return read(file, status);
    }

    private static Fallback read(String file, Optional<Integer> status) {
        try {
            Path path = Path.of(file);
            Check.range("delivery.fallback.file (in bytes)", Files.size(path), 1, MOST_BYTES);
            byte[] bytes = Files.readAllBytes(path);
            ImageFormat format = ImageHeaders.sniff(bytes)
                    .orElseThrow(() -> new IllegalArgumentException("delivery.fallback.file is no picture: " + file));
            return new Fallback(bytes, format, status.map(OptionalInt::of).orElse(OptionalInt.empty()));
        } catch (IOException e) {
            throw new IllegalArgumentException("delivery.fallback.file cannot be read: " + file, e);
        }
    }
}
