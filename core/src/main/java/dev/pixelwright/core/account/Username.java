package dev.pixelwright.core.account;

import dev.pixelwright.core.failure.AccountFailure;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name a user signs in with: 3 to 32 of {@code A-Z a-z 0-9 . _ -}, beginning with a letter or digit. Names that
 * differ only in case are the same name.
 */
public record Username(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{2,31}");

    public Username {
        if (!FORM.matcher(value).matches()) {
            throw new AccountFailure.InvalidUsername().toException();
        }
    }

    /** The form in which names are compared. */
    public String folded() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
