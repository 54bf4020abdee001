package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.account.MembershipChange;
import dev.pixelwright.core.account.Origin;
import dev.pixelwright.core.account.Password;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.port.PasswordHasher;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What takes the time of a login is one check of a hash, whoever tries to get in. */
class SameTimeTest {

    private final List<String> checked = new ArrayList<>();
    private final Pixelwright pixelwright = Pixelwright.builder(new CopyingEngine())
            .hasher(new Counting())
            .workers(0)
            .build();

    /** Hashes by a prefix and notes each check. */
    private final class Counting implements PasswordHasher {

        @Override
        public String hash(Password password) {
            return "hash of " + password.value();
        }

        @Override
        public boolean matches(String typed, String hash) {
            checked.add(hash);
            return hash.equals("hash of " + typed);
        }
    }

    private void logIn(String name, String password) {
        try {
            pixelwright.useCases().accounts().logIn().execute(name, password, false, Origin.UNKNOWN);
        } catch (FailureException refused) {
            assertThat(refused.failure().code()).isEqualTo("INVALID_CREDENTIALS");
        }
    }

    @Test
    void everybodyShouldHaveOneHashChecked() {
        var accounts = pixelwright.useCases().accounts();
        accounts.registerUser().execute("carol", "carol@example.com", "correct horse");
        User dave = accounts.registerUser().execute("dave", "dave@example.com", "correct horse");
        accounts.changeMembership().execute(dave.id(), MembershipChange.stand(Standing.DISABLED));
        logIn("carol", "correct horse");
        logIn("carol", "wrong password");
        logIn("dave", "correct horse");
        logIn("nobody", "correct horse");
        logIn("no name at all!", "correct horse");
        assertThat(checked).hasSize(5).allSatisfy(hash -> assertThat(hash).startsWith("hash of "));
        pixelwright.close();
    }
}
