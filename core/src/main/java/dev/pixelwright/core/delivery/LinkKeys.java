package dev.pixelwright.core.delivery;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The keys of an installation: the first signs, and each of them vouches, so that links of yesterday's key open until
 * that is taken away.
 */
public final class LinkKeys {

    /** How many there may be; each is tried. */
    public static final int MAX = 8;

    private static final int SIGNATURE_CHARACTERS = 43;

    private final List<LinkKey> keys;

    /** The one that signs, then those of before. */
    public LinkKeys(List<LinkKey> keys) {
        if (keys.isEmpty() || keys.size() > MAX) {
            throw new IllegalArgumentException("There are 1 to " + MAX + " keys for links");
        }
        this.keys = List.copyOf(keys);
    }

    /** A key that nobody else has. */
    public static LinkKeys random(SecureRandom random) {
        byte[] secret = new byte[LinkKey.MIN_BYTES];
        random.nextBytes(secret);
        return new LinkKeys(List.of(new LinkKey(secret)));
    }

    /** The signature of {@code path}: base64url without padding (RFC 4648, 5), 43 characters. */
    public String sign(LinkPath path) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.get(0).mac(path.signed()));
    }

    /** Whether {@code signature} was made of {@code path} by one of the keys; takes as long whatever is wrong with it. */
    public boolean vouchFor(LinkPath path, String signature) {
        byte[] given = decoded(signature);
        boolean vouched = false;
        for (LinkKey key : keys) {
            vouched |= MessageDigest.isEqual(key.mac(path.signed()), given);
        }
        return vouched;
    }

    // The last character of 43 has two bits more than 32 bytes have: a second spelling of the same signature is none.
    private static byte[] decoded(String signature) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(signature);
            boolean spelled = signature.length() == SIGNATURE_CHARACTERS
                    && Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(bytes)
                            .equals(signature);
            return spelled ? bytes : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
