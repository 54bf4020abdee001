package dev.pixelwright.adapters.rest;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/**
 * How the HTTP face of one installation behaves.
 *
 * @param signingKey the secret of the tokens, at least {@link #MIN_KEY_BYTES} bytes; the same on every node
 * @param issuer who the tokens say has made them, 1 to 200 characters
 * @param secureCookies whether the cookie is sent back over TLS only, and bears the name that browsers protect
 * @param publicAddress scheme, host and port that people use; links are written without them when it is not given
 * @param maxFileBytes bytes of one uploaded file, as the limits of the core say
 */
public record RestSettings(
        byte[] signingKey, String issuer, boolean secureCookies, Optional<URI> publicAddress, long maxFileBytes) {

    /** 256 bits, what RFC 7518 (3.2) asks of a key for HS256. */
    public static final int MIN_KEY_BYTES = 32;

    private static final int MAX_ISSUER_LENGTH = 200;

    public RestSettings {
        if (signingKey.length < MIN_KEY_BYTES) {
            throw new IllegalArgumentException("The signing key has at least " + MIN_KEY_BYTES + " bytes");
        }
        if (issuer.isBlank() || issuer.length() > MAX_ISSUER_LENGTH) {
            throw new IllegalArgumentException("The issuer has 1 to " + MAX_ISSUER_LENGTH + " characters");
        }
        if (publicAddress.filter(RestSettings::isNoAddress).isPresent()) {
            throw new IllegalArgumentException("The public address is http(s)://host[:port], without a path");
        }
        if (maxFileBytes < 1) {
            throw new IllegalArgumentException("An uploaded file may have at least 1 byte");
        }
        signingKey = signingKey.clone();
    }

    private static boolean isNoAddress(URI address) {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        return !web || address.getAuthority() == null || !address.getRawPath().isEmpty();
    }

    @Override
    public byte[] signingKey() {
        return signingKey.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RestSettings that
                && Arrays.equals(signingKey, that.signingKey)
                && issuer.equals(that.issuer)
                && secureCookies == that.secureCookies
                && publicAddress.equals(that.publicAddress)
                && maxFileBytes == that.maxFileBytes;
    }

    @Override
    public int hashCode() {
        return issuer.hashCode();
    }

    @Override
    public String toString() {
        return "RestSettings[key hidden, issuer=" + issuer + ", secureCookies=" + secureCookies + ", publicAddress="
                + publicAddress + ", maxFileBytes=" + maxFileBytes + "]";
    }
}
