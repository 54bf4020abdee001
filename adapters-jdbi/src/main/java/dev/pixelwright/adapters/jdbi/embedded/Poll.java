package dev.pixelwright.adapters.jdbi.embedded;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits by looking again every 20 ms: the server says what it does in a file, and a foreign process tells nobody. */
final class Poll {
    private static final long INTERVAL_MILLIS = 20;

    private Poll() {}

    /**
     * Looks until the condition holds or the time is over.
     *
     * <p>An interrupt does not end the wait, which is bounded anyway and may be a shutdown; it is kept for the caller.
     *
     * @return whether the condition held
     */
    static boolean until(BooleanSupplier condition, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        try {
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() - end > 0) {
                    return false;
                }
                try {
                    Thread.sleep(INTERVAL_MILLIS);
                } catch (InterruptedException asked) {
                    interrupted = true;
                }
            }
            return true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
