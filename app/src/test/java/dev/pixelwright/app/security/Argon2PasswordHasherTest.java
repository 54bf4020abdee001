package dev.pixelwright.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.PasswordHasherContract;
import dev.pixelwright.core.account.Password;
import dev.pixelwright.core.port.PasswordHasher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PasswordHasherTest implements PasswordHasherContract {

    @Override
    public PasswordHasher hasher() {
        return new Argon2PasswordHasher(2);
    }

    @Test
    void hashShouldSayThatItIsArgon2idWithTheRecommendedCost() {
        assertThat(hasher().hash(new Password("correct horse battery"))).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "$argon2id$",
                "$argon2id$v=19$m=19456,t=2,p=1$",
                "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA",
                "$argon2id$v=19$m=x,t=2,p=1$c2FsdHNhbHRzYWx0$aGFzaA",
                "$argon2d$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$aGFzaA"
            })
    void matchesShouldBeFalseWhenTheHashIsMalformed(String hash) {
        assertThat(hasher().matches("correct horse battery", hash)).isFalse();
    }
}
