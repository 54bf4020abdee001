package dev.pixelwright.adapters.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of addresses, such as {@code 10.0.0.0/8} or {@code fd00::/8}.
 *
 * @param address any address of the block
 * @param bits how many leading bits all its addresses share, 0 to 32 or 128
 */
public record Network(InetAddress address, int bits) {

    private static final Pattern FORM = Pattern.compile("([0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)/([0-9]{1,3})");

    public Network {
        int most = address.getAddress().length * Byte.SIZE;
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("a network has 0 to " + most + " bits, not " + bits);
        }
    }

    /**
     * Reads the usual form.
     *
     * @throws IllegalArgumentException for anything else, with a message that says so
     */
    public static Network parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw notOne(text);
        }
        try {
            // Digits and colons only: no name that anybody would be asked about.
            return new Network(InetAddress.getByName(form.group(1)), Integer.parseInt(form.group(2)));
        } catch (UnknownHostException e) {
            throw notOne(text);
        }
    }

    private static IllegalArgumentException notOne(String text) {
        return new IllegalArgumentException("a network is written as 10.0.0.0/8 or fd00::/8, not " + text);
    }

    /** Whether {@code other} is one of the block's addresses. */
    public boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] its = other.getAddress();
        if (mine.length != its.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int bit = 1 << (Byte.SIZE - 1 - i % Byte.SIZE);
            if (((mine[i / Byte.SIZE] ^ its[i / Byte.SIZE]) & bit) != 0) {
                return false;
            }
        }
        return true;
    }
}
