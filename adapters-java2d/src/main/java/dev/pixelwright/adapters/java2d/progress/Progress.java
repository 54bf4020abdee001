package dev.pixelwright.adapters.java2d.progress;

import dev.pixelwright.core.transform.RenderMonitor;

/** Turns the progress of one piece of work after another into a percentage that never falls. For one thread. */
public final class Progress {

    private final RenderMonitor monitor;
    private int reported = -1;
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

    void report(int percent) {
        if (percent > reported) {
            reported = percent;
            monitor.progress(percent);
        }
    }
}
