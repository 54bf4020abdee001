package dev.pixelwright.core.port;

import dev.pixelwright.core.account.Password;

/** The passwords that are guessed first, because many people have them. Safe to call from many threads. */
public interface CommonPasswords {

    /** Whether the password is one of them, in whatever case it is written. */
    boolean contains(Password password);
}
