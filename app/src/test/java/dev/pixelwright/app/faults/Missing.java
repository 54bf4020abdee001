package dev.pixelwright.app.faults;

import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What the system would have to provide for a fault to be injected, and does not. */
final class Missing {

    private Missing() {}

    /** Ends the test, which is said loudly, and is a failure where CI=true. */
    static RuntimeException because(String what) {
        String words = "THIS FAULT CANNOT BE INJECTED HERE: " + what;
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionFailedError(words);
        }
        System.err.println("=== " + words + " ===");
        return new TestAbortedException(words);
    }
}
