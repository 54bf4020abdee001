package dev.pixelwright.app.security;

import dev.pixelwright.adapters.rest.auth.TokenKey;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file with a key for tokens: a secret in base64, or in PEM (RFC 7468) a private key in PKCS#8, or a public key that only
 * checks; RSA or Ed25519.
 */
public final class TokenKeyFile {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----", Pattern.MULTILINE);
    private static final List<String> ALGORITHMS = List.of("RSA", "Ed25519");

    private final Path file;

    public TokenKeyFile(Path file) {
        this.file = file;
    }

    /**
     * The key.
     *
     * @throws KeyFileException when the file cannot be read, is open to others, or holds no sound key
     */
    public TokenKey read() {
        KeyFile closed = new KeyFile(file);
        String text = closed.readText();
        return text.startsWith("-----BEGIN") ? pem(text) : TokenKey.of(closed.read());
    }

    private TokenKey pem(String text) {
        Matcher block = PEM.matcher(text);
        if (!block.matches()) {
            throw unsound("one PEM block is expected");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(block.group(2));
        return switch (block.group(1)) {
            case "PRIVATE KEY" ->
                key(new PKCS8EncodedKeySpec(encoded), (factory, spec) -> TokenKey.of(factory.generatePrivate(spec)));
            case "PUBLIC KEY" ->
                key(new X509EncodedKeySpec(encoded), (factory, spec) -> TokenKey.of(factory.generatePublic(spec)));
            default -> throw unsound("it must be a PRIVATE KEY (PKCS#8) or a PUBLIC KEY, not a " + block.group(1));
        };
    }

    private TokenKey key(KeySpec spec, Reading reading) {
        Optional<TokenKey> key = ALGORITHMS.stream()
                .flatMap(algorithm -> attempt(algorithm, spec, reading).stream())
                .findFirst();
        return key.orElseThrow(() -> unsound("the key is neither RSA nor Ed25519"));
    }

    private Optional<TokenKey> attempt(String algorithm, KeySpec spec, Reading reading) {
        try {
            return Optional.of(reading.read(KeyFactory.getInstance(algorithm), spec));
        } catch (GeneralSecurityException another) {
            // A key of another algorithm.
            return Optional.empty();
        } catch (IllegalArgumentException weak) {
            throw unsound(String.valueOf(weak.getMessage()));
        }
    }

    private KeyFileException unsound(String why) {
        return new KeyFileException("the key file " + file + " cannot be used: " + why);
    }

    /** Reads a key of one algorithm. */
    private interface Reading {

        TokenKey read(KeyFactory factory, KeySpec spec) throws GeneralSecurityException;
    }
}
