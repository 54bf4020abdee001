package dev.pixelwright.core.account;

/** Whether a user is let in. */
public enum Standing {
    ACTIVE,
    /** Shut out by whoever runs the installation, until they are let in again. */
    DISABLED
}
