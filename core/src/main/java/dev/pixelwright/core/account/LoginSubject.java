package dev.pixelwright.core.account;

import dev.pixelwright.core.blob.Sha256;
import java.util.Arrays;
import java.util.Locale;

/** Under what failed attempts to sign in are counted: an account, whether it exists or not, or an address. */
public record LoginSubject(String value) {

    private static final int NETWORK_GROUPS = 4;

    /** The account of whatever was typed as a name; a digest, because anything can be typed. */
    public static LoginSubject account(String typed) {
        return new LoginSubject("account:" + Sha256.of(typed.toLowerCase(Locale.ROOT)));
    }

    /** An address. Of an IPv6 address its first 64 bits: a single customer has as many of the rest as they like. */
    public static LoginSubject address(String address) {
        String[] groups = address.split(":", -1);
        boolean written = groups.length > NETWORK_GROUPS && !address.contains("::");
        return new LoginSubject(
                "address:" + (written ? String.join(":", Arrays.copyOf(groups, NETWORK_GROUPS)) : address));
    }

    @Override
    public String toString() {
        return value;
    }
}
