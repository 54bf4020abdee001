package dev.pixelwright.core.blob;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A SHA-256 digest (FIPS 180-4) as 64 lower-case hexadecimal digits. */
public record Sha256(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 digest: " + hex);
        }
    }

    /** Reads 64 hexadecimal digits of either case; empty when {@code text} is something else. */
    public static Optional<Sha256> parse(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return FORM.matcher(folded).matches() ? Optional.of(new Sha256(folded)) : Optional.empty();
    }

    /** The digest that {@code digest} has gathered so far, which is reset by this. */
    public static Sha256 of(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    /** The digest of a text in UTF-8. */
    public static Sha256 of(String text) {
        MessageDigest digest = newDigest();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return of(digest);
    }

    /** A fresh digest; every Java platform has this algorithm. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
