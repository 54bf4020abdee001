package dev.pixelwright.core.port;

import dev.pixelwright.core.account.Password;

/** Makes password hashes that are slow to guess from, each with its own salt, and safe to call from many threads. */
public interface PasswordHasher {

    /** A hash that says how it was made, so that a later version can still check it. Two calls give two hashes. */
    String hash(Password password);

    /** Whether {@code typed} is the password behind {@code hash}, in time that does not depend on where they differ. */
    boolean matches(String typed, String hash);
}
