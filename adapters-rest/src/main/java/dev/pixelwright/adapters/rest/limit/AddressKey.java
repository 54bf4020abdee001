package dev.pixelwright.adapters.rest.limit;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Under which name an address is counted. */
final class AddressKey {

    private static final int V4_BYTES = 4;
    private static final int NETWORK_BYTES = 8;

    private AddressKey() {}

    /** Of IPv6 the /64 network: every machine in one may choose among 2^64 addresses (RFC 4291, 2.5.4). */
    static String of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes.length == V4_BYTES ? bytes : Arrays.copyOf(bytes, NETWORK_BYTES));
    }
}
