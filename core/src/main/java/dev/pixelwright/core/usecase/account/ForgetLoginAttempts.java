package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.LockoutPolicy;
import dev.pixelwright.core.port.LoginAttempts;

/** Forgets the failed attempts to sign in that no policy remembers any more. */
public final class ForgetLoginAttempts {

    private final LoginAttempts attempts;

    public ForgetLoginAttempts(LoginAttempts attempts) {
        this.attempts = attempts;
    }

    /** Forgets them, and tells how many accounts and addresses there were. */
    public int execute() {
        return attempts.forgetIdle(LockoutPolicy.ACCOUNT.memory());
    }
}
