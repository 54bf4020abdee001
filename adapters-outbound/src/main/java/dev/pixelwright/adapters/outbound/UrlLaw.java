package dev.pixelwright.adapters.outbound;

import dev.pixelwright.core.failure.OutboundFailure.InvalidUrl;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an address must look like before anybody asks where its host is. */
final class UrlLaw {

    private static final String FORM = "http(s)://host[:port]/…";
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int MOST_PORT = 65_535;
    private static final int MAX_LENGTH = 2_000;

    // A last label that is a number makes the whole a number to some readers and a name to others (WHATWG URL, "ends in
    // a
    // number"). Only the one form that all read alike is let through: four decimal numbers without zeros in front.
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)\\.?");
    private static final Pattern PLAIN_IPV4 = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

    private final Set<Integer> ports;

    UrlLaw(Set<Integer> ports) {
        this.ports = ports;
    }

    /** The host that is to be looked up, of an IPv6 address without its brackets. Fails with {@code InvalidUrl}. */
    String host(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        String host = url.getHost();
        if (!SCHEMES.contains(scheme) || host == null || url.getRawUserInfo() != null) {
            throw new InvalidUrl(FORM).toException();
        }
        if (url.toString().length() > MAX_LENGTH) {
            throw new InvalidUrl("≤ " + MAX_LENGTH).toException();
        }
        requirePort(url.getPort() < 0 ? usualPort(scheme) : url.getPort());
        if (ENDS_IN_NUMBER.matcher(host).matches() && !PLAIN_IPV4.matcher(host).matches()) {
            throw new InvalidUrl(FORM).toException();
        }
        // A dot at the end makes the same name, and a resolver may know only the one without.
        boolean framed = host.startsWith("[");
        return host.substring(framed ? 1 : 0, framed || host.endsWith(".") ? host.length() - 1 : host.length());
    }

    private void requirePort(int port) {
        if (port < 1 || port > MOST_PORT) {
            throw new InvalidUrl(FORM).toException();
        }
        if (!ports.isEmpty() && !ports.contains(port)) {
            String names = ports.stream().sorted().map(String::valueOf).collect(Collectors.joining("|"));
            throw new InvalidUrl("http(s)://host:" + names + "/…").toException();
        }
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
