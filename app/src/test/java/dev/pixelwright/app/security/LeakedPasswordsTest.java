package dev.pixelwright.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.account.Password;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakedPasswordsTest {

    private final LeakedPasswords leaked = new LeakedPasswords();

    @ParameterizedTest
    @ValueSource(strings = {"password", "PASSWORD", "12345678", "trustno1", "qwertyuiop", "Liverpool", "zzzzzzzzzz"})
    void passwordsOfManyShouldBeKnown(String password) {
        assertThat(leaked.contains(new Password(password))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "battery staple", "Xk2-bright-onion", "contraseña larga"})
    void passwordsOfNobodyShouldNot(String password) {
        assertThat(leaked.contains(new Password(password))).isFalse();
    }
}
