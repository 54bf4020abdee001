package dev.pixelwright.adapters.sandbox.pool;

/** What the exit code of a dead child means. */
final class ExitWords {

    // What HotSpot's ExitOnOutOfMemoryError ends with.
    private static final int OUT_OF_MEMORY = 3;
    private static final int SIGNALLED = 128;

    private ExitWords() {}

    static String of(int exit) {
        if (exit == OUT_OF_MEMORY) {
            return "it ran out of memory";
        }
        return exit > SIGNALLED ? "it ended by signal " + (exit - SIGNALLED) : "it ended with " + exit;
    }
}
