package dev.pixelwright.adapters.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.account.Password;
import dev.pixelwright.core.port.PasswordHasher;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The promises of {@link PasswordHasher}. */
public interface PasswordHasherContract {

    PasswordHasher hasher();

    @Test
    default void thePasswordShouldMatchItsHash() {
        PasswordHasher hasher = hasher();
        String hash = hasher.hash(new Password("correct horse battery"));
        assertThat(hasher.matches("correct horse battery", hash)).isTrue();
    }

    @Test
    default void anyOtherTextShouldNotMatch() {
        PasswordHasher hasher = hasher();
        String hash = hasher.hash(new Password("correct horse battery"));
        for (String typed :
                List.of("", "c", "Correct horse battery", "correct horse batter", "correct horse battery ")) {
            assertThat(hasher.matches(typed, hash)).as(typed).isFalse();
        }
    }

    @Test
    default void aLongPasswordShouldCountToItsLastCharacter() {
        PasswordHasher hasher = hasher();
        String stem = "x".repeat(127);
        String hash = hasher.hash(new Password(stem + "y"));
        assertThat(hasher.matches(stem + "y", hash)).isTrue();
        assertThat(hasher.matches(stem + "z", hash)).isFalse();
        assertThat(hasher.matches(stem, hash)).isFalse();
    }

    @Test
    default void everyCharacterShouldCount() {
        PasswordHasher hasher = hasher();
        String hash = hasher.hash(new Password("пароль😀密码äöü"));
        assertThat(hasher.matches("пароль😀密码äöü", hash)).isTrue();
        assertThat(hasher.matches("пароль😁密码äöü", hash)).isFalse();
        assertThat(hasher.matches("????????????", hash)).isFalse();
    }

    @Test
    default void twoHashesOfOnePasswordShouldDiffer() {
        PasswordHasher hasher = hasher();
        Password password = new Password("the same for both");
        assertThat(hasher.hash(password)).isNotEqualTo(hasher.hash(password));
    }

    @Test
    default void aHashShouldNotHoldThePassword() {
        assertThat(hasher().hash(new Password("plain-to-see"))).doesNotContain("plain-to-see");
    }

    @Test
    default void whatIsNoHashShouldMatchNothing() {
        PasswordHasher hasher = hasher();
        String hash = hasher.hash(new Password("correct horse battery"));
        for (String broken : List.of("", "$", "plain", hash.substring(0, hash.length() - 1), hash + "x", "x" + hash)) {
            assertThat(hasher.matches("correct horse battery", broken))
                    .as(broken)
                    .isFalse();
        }
    }

    @Test
    default void manyThreadsShouldHashAtOnce() {
        PasswordHasher hasher = hasher();
        List<Boolean> matched = Race.run(4, i -> {
            String password = "password number " + i;
            return hasher.matches(password, hasher.hash(new Password(password)));
        });
        assertThat(matched).containsOnly(true);
    }
}
