package dev.pixelwright.core.account;

import dev.pixelwright.core.failure.AccountFailure;

/** A password as typed: 8 to 128 characters (code points), never cut, never printed. */
public record Password(String value) {

    private static final int MIN_LENGTH = 8;
    private static final int MAX_LENGTH = 128;

    public Password {
        int length = value.codePointCount(0, value.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new AccountFailure.InvalidPassword().toException();
        }
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
