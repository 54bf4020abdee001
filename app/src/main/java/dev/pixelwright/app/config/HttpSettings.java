package dev.pixelwright.app.config;

import dev.pixelwright.adapters.rest.address.Network;
import dev.pixelwright.adapters.rest.connection.Patience;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The key {@code http}: how the service presents itself.
 *
 * @param secureCookies whether cookies are sent back over TLS only; true behind a TLS proxy
 * @param publicAddress scheme, host and port that people use, such as {@code https://pictures.example.org}; links are
 *     written without them if left out
 * @param tokenKeyFile the file with the key that signs tokens, which all nodes must share; made in the data folder if left
 *     out
 * @param acceptedTokenKeyFiles files with further keys whose tokens are good, for the time of a change
 * @param trustedProxies addresses and networks, such as {@code 10.0.0.0/8}, of the proxies whose {@code X-Forwarded-For}
 *     is believed
 * @param headerTimeout until the headers of a request must be there, 1s to 5m
 * @param minBodyRate that a body must have, in each second, while it is waited for; 0B for any, to 1MB
 * @param drain how long a process that was told to stop still serves while it says that it is not ready, 0s to 5m
 * @param cors whose pages may read answers in a browser
 * @param console whether the web console is there, for who opens the service in a browser
 * @param unversioned what clients of the routes without {@code /api/v1} are told of their end
 */
public record HttpSettings(
        boolean secureCookies,
        Optional<URI> publicAddress,
        Optional<String> tokenKeyFile,
        List<String> acceptedTokenKeyFiles,
        List<String> trustedProxies,
        Duration headerTimeout,
        DataSize minBodyRate,
        Duration drain,
        CorsSettings cors,
        boolean console,
        UnversionedSettings unversioned) {

    // Twice this is what a slow body may cost; less would cut whoever drives through a tunnel.
    private static final java.time.Duration MEASURED_OVER = java.time.Duration.ofSeconds(8);

    public HttpSettings {
        acceptedTokenKeyFiles = List.copyOf(acceptedTokenKeyFiles);
        publicAddress.ifPresent(HttpSettings::check);
        trustedProxies = List.copyOf(trustedProxies);
        refuseStrangeNetworks(trustedProxies);
        Check.range(
                "http.headerTimeout",
                headerTimeout.toJavaDuration(),
                java.time.Duration.ofSeconds(1),
                java.time.Duration.ofMinutes(5));
        Check.range("http.drain", drain.toJavaDuration(), java.time.Duration.ZERO, java.time.Duration.ofMinutes(5));
        Check.range("http.minBodyRate (in bytes)", minBodyRate.toBytes(), 0, 1_000_000);
    }

    /** The networks of the trusted proxies. */
    public List<Network> proxies() {
        return networks(trustedProxies);
    }

    /** How long is waited for a client, as the HTTP face knows it. */
    public Patience patience() {
        return new Patience(headerTimeout.toJavaDuration(), minBodyRate.toBytes(), MEASURED_OVER);
    }

    private static void refuseStrangeNetworks(List<String> texts) {
        try {
            networks(texts);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("http.trustedProxies: " + e.getMessage(), e);
        }
    }

    private static List<Network> networks(List<String> texts) {
        return texts.stream().map(Network::parse).toList();
    }

    private static void check(URI address) {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getAuthority() == null || !address.getRawPath().isEmpty()) {
            throw new IllegalArgumentException("http.publicAddress must be http(s)://host[:port], not " + address);
        }
    }
}
