package dev.pixelwright.adapters.testkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.testkit.PasswordHasherContract;
import dev.pixelwright.core.account.Password;
import dev.pixelwright.core.local.Pbkdf2PasswordHasher;
import dev.pixelwright.core.port.PasswordHasher;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class Pbkdf2PasswordHasherTest implements PasswordHasherContract {

    @Override
    public PasswordHasher hasher() {
        return new Pbkdf2PasswordHasher(new SecureRandom(), 1_000);
    }

    @Test
    void theDefaultShouldCostWhatOwaspAsksFor() {
        String hash = new Pbkdf2PasswordHasher(new SecureRandom()).hash(new Password("long enough"));
        assertThat(hash).startsWith("pbkdf2-sha256$600000$");
        assertThat(hasher().matches("long enough", hash)).isTrue();
    }

    // Computed with another implementation: Python's
    // hashlib.pbkdf2_hmac("sha256", b"password", bytes(range(16)), 4096, 32).
    @Test
    void aKnownVectorShouldMatch() {
        String hash = "pbkdf2-sha256$4096$AAECAwQFBgcICQoLDA0ODw$kXAOPElOEAcXAIZmAe/UhuQ3ZfqLQrmhKSAzhqXKUJs";
        assertThat(hasher().matches("password", hash)).isTrue();
        assertThat(hasher().matches("Password", hash)).isFalse();
    }

    @Test
    void anAbsurdCostShouldMatchNothing() {
        String salt = "A".repeat(22);
        String key = "A".repeat(43);
        assertThat(hasher().matches("password", "pbkdf2-sha256$99999999$" + salt + "$" + key))
                .isFalse();
        assertThat(hasher().matches("password", "pbkdf2-sha256$0$" + salt + "$" + key))
                .isFalse();
        assertThatThrownBy(() -> new Pbkdf2PasswordHasher(new SecureRandom(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
