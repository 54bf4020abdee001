package dev.pixelwright.app.config;

import dev.pixelwright.core.account.EmailAddress;
import dev.pixelwright.core.account.Password;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.failure.FailureException;
import java.util.Optional;

/**
 * The key {@code accounts}: the people.
 *
 * @param firstAdmin who runs the installation, made at a start that finds nobody with the role; with a name of ours and a
 *     password that is told once if left out
 */
public record AccountSettings(Optional<FirstAdmin> firstAdmin) {

    /** The key {@code accounts.firstAdmin}: an account as it would be registered. */
    public record FirstAdmin(String username, String email, String password) {

        public FirstAdmin {
            check(() -> new Username(username));
            check(() -> new EmailAddress(email));
            check(() -> new Password(password));
        }

        private static void check(Runnable part) {
            try {
                part.run();
            } catch (FailureException e) {
                throw new IllegalArgumentException(
                        "accounts.firstAdmin: " + e.failure().message(), e);
            }
        }

        @Override
        public String toString() {
            return "FirstAdmin[" + username + "]";
        }
    }
}
