package dev.pixelwright.adapters.java2d.progress;

import dev.pixelwright.core.transform.RenderMonitor;

/** Turns the progress of one piece of work after another into a percentage that never falls. For one thread. */
public final class Progress {

    private final RenderMonitor monitor;
    private int reported;
    private int reserved;

    public Progress(RenderMonitor monitor) {
        this.monitor = monitor;
    }

    /** The next piece of work, which ends at {@code percent} of the whole. */
    public Stage until(int percent) {
        int from = reserved;
        reserved = Math.max(from, percent);
        return new Stage(this, from, reserved);
    }

    /** A piece of work that takes half of what is left until {@code percent}; for a number of pieces not known yet. */
    public Stage halfwayTo(int percent) {
        return until((reserved + percent) / 2);
    }

    // Also when the percentage is the same: whoever watches sees that work goes on, and can stop it.
    void report(int percent) {
        reported = Math.max(reported, percent);
        monitor.progress(reported);
    }
}
