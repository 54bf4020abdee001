package dev.pixelwright.app.e2e;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is done when all tests have ended: the last started is ended first, because it stands on the others. */
final class TestsEnd {

    private static final Deque<AutoCloseable> PARTS = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestsEnd::come));
    }

    private TestsEnd() {}

    static synchronized <T extends AutoCloseable> T closes(T part) {
        PARTS.push(part);
        return part;
    }

    private static synchronized void come() {
        IllegalStateException trouble = new IllegalStateException("Something did not end well");
        while (!PARTS.isEmpty()) {
            try {
                PARTS.pop().close();
            } catch (Exception e) {
                trouble.addSuppressed(e);
            }
        }
        if (trouble.getSuppressed().length > 0) {
            throw trouble;
        }
    }
}
