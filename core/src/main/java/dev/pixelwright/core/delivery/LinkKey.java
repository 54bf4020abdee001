package dev.pixelwright.core.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that links are signed with: HMAC with SHA-256 (RFC 2104, FIPS 180-4). Its text is not shown. */
public final class LinkKey {

    /** The fewest bytes of a secret, as long as what it makes (RFC 2104, 3). */
    public static final int MIN_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    /** A key of these bytes, at least {@link #MIN_BYTES}. */
    public LinkKey(byte[] bytes) {
        if (bytes.length < MIN_BYTES) {
            throw new IllegalArgumentException("A key for links has at least " + MIN_BYTES + " bytes");
        }
        this.secret = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** 32 bytes that only who has the key can make of {@code text}. */
    byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "LinkKey[secret]";
    }
}
