package dev.pixelwright.core.usecase;

import dev.pixelwright.core.model.ModelMonitor;
import dev.pixelwright.core.model.ModelReport;
import dev.pixelwright.core.transform.RenderMonitor;

/** How far a model is, all of it from the picture to the preview, told to who waits for it. */
final class ModelProgress implements ModelMonitor {

    /** Of all the work, in per cent, before a generator begins. */
    private static final int PICTURE = 10;
    /** The same when it has ended. */
    private static final int MADE = 90;

    private static final int ALL = 100;

    private final RenderMonitor monitor;
    private int known;

    ModelProgress(RenderMonitor monitor) {
        this.monitor = monitor;
    }

    RenderMonitor ofPicture() {
        return percent -> tell(PICTURE * percent / ALL);
    }

    @Override
    public void report(ModelReport report) {
        int percent = report.percent().orElse(0);
        tell(PICTURE + (MADE - PICTURE) * percent / ALL);
    }

    RenderMonitor ofPreview() {
        return percent -> tell(MADE + (ALL - MADE) * percent / ALL);
    }

    // A picture's file may be made in the middle of it all, and a stage without a number is no step back.
    private void tell(int percent) {
        known = Math.max(known, percent);
        monitor.progress(known);
    }
}
