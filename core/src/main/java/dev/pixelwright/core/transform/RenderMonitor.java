package dev.pixelwright.core.transform;

/** Told by an engine how far it is, and able to stop it. */
@FunctionalInterface
public interface RenderMonitor {

    /** Hears nothing and stops nothing. */
    RenderMonitor NONE = percent -> {};

    /**
     * Called between pieces of work, from the thread that renders, with 0 to 100, never falling. A
     * {@link RenderStopped} or {@code FailureException} thrown here stops the engine, which lets it through.
     */
    void progress(int percent);

    /**
     * Called once, before there are pixels, by the engine that makes them: not by one that only chooses another or hands on to
     * it.
     *
     * @param engine its name, which is one of those that {@link Capabilities#engines()} have
     */
    default void drawnBy(String engine) {}
}
