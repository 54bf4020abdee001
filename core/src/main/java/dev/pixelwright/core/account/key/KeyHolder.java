package dev.pixelwright.core.account.key;

import dev.pixelwright.core.account.User;

/** A user, and the key by which a program acts for them. */
public record KeyHolder(User user, ApiKey key) {}
