package dev.pixelwright.adapters.rest.address;

import java.net.InetAddress;
import java.util.Optional;

/**
 * The addresses that begin alike, as CIDR writes them (RFC 4632, 3.1; RFC 4291, 2.3): {@code 10.0.0.0/8},
 * {@code 2001:db8::/32}, or one address alone.
 *
 * @param base any address of the network
 * @param bits how many leading bits they share, 0 to 32 or 128
 */
public record Network(InetAddress base, int bits) {

    public Network {
        if (bits < 0 || bits > width(base)) {
            throw new IllegalArgumentException("A network has 0 to " + width(base) + " bits, not " + bits);
        }
    }

    /** Fails with {@code IllegalArgumentException} when {@code text} is no network. */
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> base = AddressText.parse(slash < 0 ? text : text.substring(0, slash));
        String bits = slash < 0 ? "" : text.substring(slash + 1);
        if (base.isEmpty() || (slash >= 0 && !bits.matches("[0-9]{1,3}"))) {
            throw new IllegalArgumentException("A network is written as 10.0.0.0/8 or 2001:db8::/32, not " + text);
        }
        return new Network(base.get(), slash < 0 ? width(base.get()) : Integer.parseInt(bits));
    }

    /** Whether {@code address} lies in it; one of the other family does not. */
    public boolean contains(InetAddress address) {
        byte[] own = base.getAddress();
        byte[] other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((own[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int width(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }
}
