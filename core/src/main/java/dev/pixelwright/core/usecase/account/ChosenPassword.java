package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.EmailAddress;
import dev.pixelwright.core.account.Password;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.failure.AccountFailure.CommonPassword;
import dev.pixelwright.core.port.CommonPasswords;
import dev.pixelwright.core.port.PasswordHasher;
import java.util.Locale;

/** A password that somebody chooses for their account, which is refused if it would be guessed among the first. */
final class ChosenPassword {

    private final CommonPasswords common;
    private final PasswordHasher hasher;

    ChosenPassword(CommonPasswords common, PasswordHasher hasher) {
        this.common = common;
        this.hasher = hasher;
    }

    /** Its hash; fails with {@code CommonPassword}. */
    String hash(Password password, Username username, EmailAddress email) {
        String folded = password.value().toLowerCase(Locale.ROOT);
        boolean personal = folded.equals(username.folded()) || folded.equals(email.folded());
        if (personal || common.contains(password)) {
            throw new CommonPassword().toException();
        }
        return hasher.hash(password);
    }
}
