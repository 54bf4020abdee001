package dev.pixelwright.core.local;

import dev.pixelwright.core.account.Password;
import dev.pixelwright.core.port.PasswordHasher;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC-SHA-256 (RFC 8018, 5.2), which every JDK has. A hash reads
 * {@code pbkdf2-sha256$iterations$salt$key}, the last two in base64 without padding: 16 and 32 bytes.
 */
public final class Pbkdf2PasswordHasher implements PasswordHasher {

    /** What the OWASP Password Storage Cheat Sheet (2023) asks of this function. */
    public static final int ITERATIONS = 600_000;

    private static final int MAX_ITERATIONS = 10_000_000;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(
            "pbkdf2-sha256\\$(?<iterations>[1-9][0-9]{0,7})\\$(?<salt>[A-Za-z0-9+/]{22})\\$(?<key>[A-Za-z0-9+/]{43})");

    private final SecureRandom random;
    private final int iterations;

    public Pbkdf2PasswordHasher(SecureRandom random) {
        this(random, ITERATIONS);
    }

    /** A hasher with another cost, 1 to 10 000 000 iterations; hashes of any cost can be checked by it. */
    public Pbkdf2PasswordHasher(SecureRandom random, int iterations) {
        if (iterations < 1 || iterations > MAX_ITERATIONS) {
            throw new IllegalArgumentException("Iterations are 1 to " + MAX_ITERATIONS + ", not " + iterations);
        }
        this.random = random;
        this.iterations = iterations;
    }

    @Override
    public String hash(Password password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] key = derive(password.value(), salt, iterations);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "pbkdf2-sha256$" + iterations + "$" + text.encodeToString(salt) + "$" + text.encodeToString(key);
    }

    @Override
    public boolean matches(String typed, String hash) {
        Matcher parts = FORM.matcher(hash);
        if (!parts.matches()) {
            return false;
        }
        int cost = Integer.parseInt(parts.group("iterations"));
        if (cost > MAX_ITERATIONS) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts.group("salt"));
        byte[] key = Base64.getDecoder().decode(parts.group("key"));
        return MessageDigest.isEqual(key, derive(typed, salt, cost));
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, KEY_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
