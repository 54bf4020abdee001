package dev.pixelwright.app.engine;

import java.util.Optional;

/**
 * The key {@code engine}: who makes the pixels.
 *
 * @param threads of libvips for one picture, 1 to 64; 1 if left out
 */
public record EngineSettings(EngineType type, Optional<Integer> threads) {

    /** Whatever is there, one thread a picture. */
    public static final EngineSettings DEFAULT = new EngineSettings(EngineType.AUTO, Optional.empty());

    private static final int MAX_THREADS = 64;

    public EngineSettings {
        threads.ifPresent(EngineSettings::check);
    }

    private static void check(int threads) {
        if (threads < 1 || threads > MAX_THREADS) {
            throw new IllegalArgumentException("engine.threads must be 1 to " + MAX_THREADS + ", not " + threads);
        }
    }

    /** How many threads libvips has for one picture. */
    int threadsOfOnePicture() {
        return threads.orElse(1);
    }
}
