package dev.pixelwright.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.rest.auth.TokenKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenKeyFileTest {

    @TempDir
    Path folder;

    private TokenKey read(String text) throws IOException {
        return new TokenKeyFile(file(text)).read();
    }

    private Path file(String text) throws IOException {
        Path file = Files.createTempFile(folder, "token", ".key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return Files.writeString(file, text);
    }

    private static String pem(String label, Key key) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END " + label + "-----\n";
    }

    private static KeyPair pair(String algorithm) throws GeneralSecurityException {
        return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    }

    @Test
    void secretShouldSign() throws IOException {
        TokenKey key = read(Base64.getEncoder().encodeToString(new byte[48]) + "\n");
        assertThat(key.canSign()).isTrue();
        assertThat(key).asString().contains("HS256");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "Ed25519"})
    void pairShouldSignByItsPrivateHalfOnly(String algorithm) throws IOException, GeneralSecurityException {
        KeyPair pair = pair(algorithm);
        TokenKey whole = read(pem("PRIVATE KEY", pair.getPrivate()));
        TokenKey half = read(pem("PUBLIC KEY", pair.getPublic()));
        assertThat(whole.canSign()).isTrue();
        assertThat(half.canSign()).isFalse();
        assertThat(half.id()).isEqualTo(whole.id());
    }

    @Test
    void whatIsNoSoundKeyShouldBeRefusedByName() throws IOException, GeneralSecurityException {
        KeyPairGenerator weak = KeyPairGenerator.getInstance("RSA");
        weak.initialize(1024);
        for (String text : new String[] {
            "",
            "not base64!",
            Base64.getEncoder().encodeToString(new byte[31]),
            pem("PRIVATE KEY", weak.generateKeyPair().getPrivate()),
            pem("PRIVATE KEY", pair("EC").getPrivate()),
            pem("RSA PRIVATE KEY", pair("RSA").getPrivate()),
            pem("PUBLIC KEY", pair("RSA").getPrivate()),
            "-----BEGIN PRIVATE KEY-----\nAAAA"
        }) {
            Path file = file(text);
            assertThatThrownBy(() -> new TokenKeyFile(file).read())
                    .isInstanceOf(KeyFileException.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    void fileThatOthersMayReadShouldBeRefused() throws IOException, GeneralSecurityException {
        Path file = file(pem("PRIVATE KEY", pair("Ed25519").getPrivate()));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> new TokenKeyFile(file).read()).hasMessageContaining("chmod 600");
        assertThatThrownBy(() -> new TokenKeyFile(folder.resolve("none")).read())
                .hasMessageContaining("there is no key file");
    }
}
