package dev.pixelwright.app.engine;

/**
 * The key {@code engine}: who makes the pixels.
 *
 * @param threads of libvips for one picture, 1 to 64
 */
public record EngineSettings(EngineType type, int threads) {

    /** Whatever is there, one thread a picture. */
    public static final EngineSettings DEFAULT = new EngineSettings(EngineType.AUTO, 1);

    private static final int MAX_THREADS = 64;

    public EngineSettings {
        if (threads < 1 || threads > MAX_THREADS) {
            throw new IllegalArgumentException("engine.threads must be 1 to " + MAX_THREADS + ", not " + threads);
        }
    }
}
