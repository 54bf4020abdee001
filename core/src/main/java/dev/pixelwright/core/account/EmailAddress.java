package dev.pixelwright.core.account;

import dev.pixelwright.core.failure.AccountFailure;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An email address in the form people really have (RFC 5321 dot-string local part and a domain of at least two labels;
 * no comments, quotes or address literals): at most 254 characters, 64 before the at sign.
 */
public record EmailAddress(String value) {

    private static final Pattern FORM =
            Pattern.compile("(?<local>[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*)"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");
    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL_LENGTH = 64;

    public EmailAddress {
        if (value.length() > MAX_LENGTH
                || value.indexOf('@') > MAX_LOCAL_LENGTH
                || !FORM.matcher(value).matches()) {
            throw new AccountFailure.InvalidEmail().toException();
        }
    }

    /** The form in which addresses are compared. */
    public String folded() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
