package dev.pixelwright.app.service;

import dev.pixelwright.app.config.AccountSettings;
import dev.pixelwright.app.config.AccountSettings.FirstAdmin;
import dev.pixelwright.core.account.EmailAddress;
import dev.pixelwright.core.account.Password;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.failure.AccountFailure.UserExists;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.usecase.account.AppointFirstAdmin;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Sees to it that somebody can run a new installation: who the configuration names, else an account with a password of its
 * own.
 */
final class Appointment {

    private static final String NAME = "admin";
    // A domain that is nobody's (RFC 2606).
    private static final String EMAIL = "admin@pixelwright.invalid";
    private static final int PASSWORD_BYTES = 15;

    private final AppointFirstAdmin appointFirstAdmin;
    private final SecureRandom random;
    private final Console console;

    Appointment(AppointFirstAdmin appointFirstAdmin, SecureRandom random, Console console) {
        this.appointFirstAdmin = appointFirstAdmin;
        this.random = random;
        this.console = console;
    }

    /** Appoints them, unless there is somebody; tells the password that was made up, now and never again. */
    void make(AccountSettings settings) {
        FirstAdmin admin = settings.firstAdmin().orElseGet(() -> new FirstAdmin(NAME, EMAIL, madeUp()));
        try {
            boolean appointed = appointFirstAdmin
                    .execute(
                            new Username(admin.username()),
                            new EmailAddress(admin.email()),
                            new Password(admin.password()))
                    .isPresent();
            if (appointed && settings.firstAdmin().isEmpty()) {
                console.appointed(admin.username(), admin.password());
            }
        } catch (FailureException e) {
            refuse(admin, e);
        }
    }

    private void refuse(FirstAdmin admin, FailureException e) {
        if (!(e.failure() instanceof UserExists)) {
            throw new StartupException("accounts.firstAdmin: " + e.failure().message(), e);
        }
        // Not to be promoted by a configuration: whoever has the name may have taken it before us.
        console.warn("nobody is an administrator, and " + admin.username()
                + " or its email address is taken: pixelwright users grant NAME admin");
    }

    private String madeUp() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
