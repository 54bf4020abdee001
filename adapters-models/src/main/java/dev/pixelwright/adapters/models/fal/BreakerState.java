package dev.pixelwright.adapters.models.fal;

/** Whether fal.ai is called by this process. */
public enum BreakerState {
    /** It is. */
    CLOSED,
    /** One call is let out to see, after a pause. */
    HALF_OPEN,
    /** It is left alone, because it has failed several times in a row. */
    OPEN
}
