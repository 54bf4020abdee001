package dev.pixelwright.core.transform;

/** What a {@link RenderMonitor} throws to stop an engine for a reason that is no fault of anybody's. */
public class RenderStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected RenderStopped(String reason) {
        // Neither a stack nor suppressed exceptions: this is a way out, not an error.
        super(reason, null, false, false);
    }
}
