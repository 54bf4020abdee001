package dev.pixelwright.core.account;

/** What becomes of a role of a user's. */
public enum RoleChange {
    GRANT,
    REVOKE
}
