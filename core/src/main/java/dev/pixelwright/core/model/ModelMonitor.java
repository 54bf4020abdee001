package dev.pixelwright.core.model;

/** Told by a generator how far it is, and able to stop it. */
@FunctionalInterface
public interface ModelMonitor {

    /** Hears nothing and stops nothing. */
    ModelMonitor NONE = report -> {};

    /**
     * Called from the thread that follows a task, at each change and at least every few seconds, also while nothing is
     * heard from elsewhere. A {@code RenderStopped} or {@code FailureException} thrown here stops following, and the
     * generator lets it through.
     */
    void report(ModelReport report);
}
