package dev.pixelwright.adapters.jpeg;

import dev.pixelwright.core.transform.RenderMonitor;

/** Turns shares of the work into a percentage that never falls. For one thread. */
final class Progress implements RenderMonitor {

    private static final int ALL = 100;

    private final RenderMonitor monitor;
    private int reported;

    Progress(RenderMonitor monitor) {
        this.monitor = monitor;
    }

    /** Reports; also when the percentage is the same, so that whoever watches sees that work goes on, and can stop it. */
    @Override
    public void progress(int percent) {
        reported = Math.max(reported, Math.min(ALL, percent));
        monitor.progress(reported);
    }

    @Override
    public void drawnBy(String engine) {
        monitor.drawnBy(engine);
    }

    /** What another engine tells of its part of the work, which lies between two percentages. */
    RenderMonitor part(int from, int to) {
        return new RenderMonitor() {
            @Override
            public void progress(int percent) {
                share((double) percent / ALL, from, to);
            }

            @Override
            public void drawnBy(String engine) {
                monitor.drawnBy(engine);
            }
        };
    }

    /** What has 0 to 1 for its beginning and end, between two percentages. */
    void share(double done, int from, int to) {
        progress((int) (from + (to - from) * Math.max(0, Math.min(1, done))));
    }
}
