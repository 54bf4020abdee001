package dev.pixelwright.core.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sha256Test {

    // FIPS 180-4's own example.
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void aDigestShouldBeReadInEitherCase() {
        assertThat(Sha256.parse(OF_ABC)).contains(Sha256.of("abc"));
        assertThat(Sha256.parse(OF_ABC.toUpperCase(Locale.ROOT))).contains(Sha256.of("abc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="})
    void whatIsNoDigestShouldBeNone(String text) {
        assertThat(Sha256.parse(text)).isEmpty();
        assertThat(Sha256.parse(OF_ABC + text + "\n")).isEmpty();
    }
}
