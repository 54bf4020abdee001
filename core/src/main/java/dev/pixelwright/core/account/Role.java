package dev.pixelwright.core.account;

/** What a user may do beyond their own things. */
public enum Role {
    USER,
    ADMIN
}
