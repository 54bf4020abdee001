package dev.pixelwright.core.account.key;

import dev.pixelwright.core.blob.Sha256;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a program sends to be known by its API key: {@code pwk_} and 43 characters of base64url. Never printed. */
public record ApiKeySecret(String value) {

    private static final String PREFIX = "pwk_";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final int BYTES = 32;
    private static final int HINT_LENGTH = 9;

    public ApiKeySecret {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the form of an API key");
        }
    }

    /** Made from two random UUIDs, which hold 244 random bits between them. */
    public static ApiKeySecret of(UUID one, UUID other) {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(one.getMostSignificantBits())
                .putLong(one.getLeastSignificantBits())
                .putLong(other.getMostSignificantBits())
                .putLong(other.getLeastSignificantBits())
                .array();
        return new ApiKeySecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Reads one; empty when {@code text} does not have its form. */
    public static Optional<ApiKeySecret> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ApiKeySecret(text)) : Optional.empty();
    }

    /** What is kept of it. */
    public Sha256 digest() {
        return Sha256.of(value);
    }

    /** Its beginning, by which a person recognises it and nobody guesses the rest. */
    public String hint() {
        return value.substring(0, HINT_LENGTH);
    }

    @Override
    public String toString() {
        return "ApiKeySecret[hidden]";
    }
}
