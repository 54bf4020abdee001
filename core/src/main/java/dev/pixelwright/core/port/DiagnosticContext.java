package dev.pixelwright.core.port;

/**
 * What stands beside everything that a thread logs, so that the lines of one job can be found among those of all others. It
 * changes nothing: nothing here throws, waits for others, or does more than forget when it cannot be said. Safe in any
 * number of threads, of which each has its own.
 */
@FunctionalInterface
public interface DiagnosticContext {

    /** The key under which the id of a job stands while a thread works on it. */
    String JOB_ID = "job_id";

    /**
     * From now on {@code value} stands under {@code key} beside what this thread logs, in place of what stood there, until it
     * {@linkplain Scope#leave leaves}, the last entered first. What other threads log for it has nothing of this.
     */
    Scope enter(String key, String value);

    /** How long it stands there. */
    @FunctionalInterface
    interface Scope {

        /** What stood there before, if anything did, stands there again; called by the thread that entered. */
        void leave();
    }
}
