package dev.pixelwright.adapters.rest;

import dev.pixelwright.adapters.rest.auth.TokenKeys;
import dev.pixelwright.adapters.rest.delivery.DeliveryTerms;
import dev.pixelwright.adapters.rest.face.Deprecation;
import dev.pixelwright.core.account.PixelQuota;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.transform.Presets;
import java.net.URI;
import java.util.Optional;

/**
 * How the HTTP face of one installation behaves.
 *
 * @param tokenKeys the keys of the tokens; the same on every node
 * @param issuer who the tokens say has made them, 1 to 200 characters
 * @param secureCookies whether the cookie is sent back over TLS only, and bears the name that browsers protect
 * @param publicAddress scheme, host and port that people use; links are written without them when it is not given
 * @param maxFileBytes bytes of one uploaded file, as the limits of the core say
 * @param quota what one user may keep, as the core is told
 * @param pixelQuota what may be made for one user within an hour, as the core is told
 * @param presets the names of transformations, as the core is told
 * @param safeguards against being overrun
 * @param deprecation what the clients of the unversioned face are told of its end, if anything
 * @param delivery how long people wait for a picture
 * @param redirects whether who reads the bytes of a picture is sent to the store, where the store gives addresses
 */
public record RestSettings(
        TokenKeys tokenKeys,
        String issuer,
        boolean secureCookies,
        Optional<URI> publicAddress,
        long maxFileBytes,
        Quota quota,
        PixelQuota pixelQuota,
        Presets presets,
        Safeguards safeguards,
        Optional<Deprecation> deprecation,
        DeliveryTerms delivery,
        boolean redirects) {

    private static final int MAX_ISSUER_LENGTH = 200;

    public RestSettings {
        if (issuer.isBlank() || issuer.length() > MAX_ISSUER_LENGTH) {
            throw new IllegalArgumentException("The issuer has 1 to " + MAX_ISSUER_LENGTH + " characters");
        }
        if (publicAddress.filter(RestSettings::isNoAddress).isPresent()) {
            throw new IllegalArgumentException("The public address is http(s)://host[:port], without a path");
        }
        if (maxFileBytes < 1) {
            throw new IllegalArgumentException("An uploaded file may have at least 1 byte");
        }
    }

    private static boolean isNoAddress(URI address) {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        return !web || address.getAuthority() == null || !address.getRawPath().isEmpty();
    }

    @Override
    public String toString() {
        return "RestSettings[" + tokenKeys + ", issuer=" + issuer + ", secureCookies=" + secureCookies
                + ", publicAddress=" + publicAddress + ", maxFileBytes=" + maxFileBytes + ", quota=" + quota.maxBytes()
                + ", pixelQuota=" + pixelQuota.maxPixels() + ", presets="
                + presets.meanings().keySet() + ", safeguards=" + safeguards + ", deprecation="
                + deprecation + ", delivery=" + delivery + ", redirects=" + redirects + "]";
    }
}
