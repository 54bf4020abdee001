package dev.pixelwright.core.account.key;

/** What a credential may be used for. Who signs in with a password may do all that the user may. */
public enum Scope {
    /** To look at what the user has. */
    READ,
    /** To upload and to delete. */
    WRITE,
    /** To order, cancel and retry transformations. */
    TRANSFORM,
    /** To run the installation, where the user may. */
    ADMIN
}
