package dev.pixelwright.adapters.rest.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The proxies whose word is taken on where a request comes from. Each appends the address it was called from to
 * {@code X-Forwarded-For}; so what a client wrote there itself stands to the left of the first address that is no proxy's,
 * and is never read.
 */
public final class TrustedProxies {

    private static final int MOST_HOPS = 32;

    private final List<Network> networks;

    /** The proxies are those in {@code networks}; with none, no header is believed. */
    public TrustedProxies(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    /**
     * Who is calling.
     *
     * @param peer the other end of the connection
     * @param forwarded the values of {@code X-Forwarded-For}, in the order in which they came
     * @return the first hop from the right that is no trusted proxy; the leftmost when all are; the peer when the peer is
     *     none, or when the header cannot be read as far as that
     */
    InetAddress client(InetAddress peer, List<String> forwarded) {
        if (!trusts(peer)) {
            return peer;
        }
        String[] hops = String.join(",", forwarded).split(",", -1);
        InetAddress nearest = peer;
        int least = Math.max(0, hops.length - MOST_HOPS);
        for (int i = hops.length - 1; i >= least && !forwarded.isEmpty(); i--) {
            Optional<InetAddress> hop = AddressText.parse(withoutPort(hops[i].strip()));
            if (hop.isEmpty()) {
                return peer;
            }
            nearest = hop.get();
            if (!trusts(nearest)) {
                return nearest;
            }
        }
        return nearest;
    }

    private boolean trusts(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    // Some proxies write 192.0.2.1:4711 or [2001:db8::1]:4711.
    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            int end = hop.indexOf(']');
            return end < 0 ? hop : hop.substring(1, end);
        }
        boolean oneColon = hop.indexOf(':') >= 0 && hop.indexOf(':') == hop.lastIndexOf(':');
        return oneColon ? hop.substring(0, hop.indexOf(':')) : hop;
    }

    @Override
    public String toString() {
        return Arrays.toString(networks.toArray());
    }
}
