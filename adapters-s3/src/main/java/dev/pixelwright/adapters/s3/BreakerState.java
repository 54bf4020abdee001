package dev.pixelwright.adapters.s3;

/** Whether calls go out to the store. */
public enum BreakerState {
    /** They do. */
    CLOSED,
    /** They fail at once: the store has failed too often in a row. */
    OPEN,
    /** A few are let out to see whether it is back. */
    HALF_OPEN
}
