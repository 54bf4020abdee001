package dev.pixelwright.core.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a receiver and we know, to tell our messages from other people's. Form and signature are those of the Standard
 * Webhooks specification 1.0.0.
 *
 * @param value {@code whsec_} and 24 to 64 bytes in base64
 */
public record WebhookSecret(String value) {

    /** Bytes of a new one. */
    public static final int BYTES = 32;

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int FEWEST = 24;
    private static final int MOST = 64;

    public WebhookSecret {
        int bytes = key(value).length;
        if (!value.startsWith(PREFIX) || bytes < FEWEST || bytes > MOST) {
            throw new IllegalArgumentException("A secret has " + FEWEST + " to " + MOST + " bytes");
        }
    }

    /** The secret of {@code bytes}, which nobody must be able to guess. */
    public static WebhookSecret of(byte[] bytes) {
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /**
     * The value of the header {@code webhook-signature}: HMAC-SHA256 over id, time and body with dots between.
     *
     * @param second since 1970, as the header {@code webhook-timestamp} says
     */
    public String sign(String id, long second, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(value), ALGORITHM));
            byte[] signature = mac.doFinal((id + "." + second + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    private static byte[] key(String value) {
        return Base64.getDecoder().decode(value.substring(Math.min(PREFIX.length(), value.length())));
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
