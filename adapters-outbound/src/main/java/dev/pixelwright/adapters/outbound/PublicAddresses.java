package dev.pixelwright.adapters.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are everybody's. Source: IANA's registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890 and
 * what updates it). Of IPv6 only what is global unicast counts, so that what is assigned later is closed until it is known.
 */
final class PublicAddresses {

    private static final List<Network> SPECIAL = networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // behind a carrier's NAT
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, and the metadata of clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, and broadcast
            "2001::/23", // protocol assignments, Teredo and benchmarks among them
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4: whatever IPv4 address is inside
            "3fff::/20"); // documentation

    private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");
    private static final Network TRANSLATED = Network.parse("64:ff9b::/96");
    private static final int IPV4_BYTES = 4;

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        InetAddress meant = meant(address);
        return (meant instanceof Inet4Address || GLOBAL_UNICAST.contains(meant)) && !isSpecial(meant);
    }

    /** Whom the address reaches. NAT64 is how hosts without IPv4 reach it: as public as the address inside. */
    static InetAddress meant(InetAddress address) {
        return TRANSLATED.contains(address) ? inside(address) : address;
    }

    private static boolean isSpecial(InetAddress address) {
        return SPECIAL.stream().anyMatch(network -> network.contains(address));
    }

    private static InetAddress inside(InetAddress address) {
        byte[] bytes = address.getAddress();
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    private static List<Network> networks(String... blocks) {
        return Stream.of(blocks).map(Network::parse).toList();
    }
}
