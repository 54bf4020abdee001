package dev.pixelwright.app.config;

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
 */
public record HttpSettings(
        boolean secureCookies,
        Optional<URI> publicAddress,
        Optional<String> tokenKeyFile,
        List<String> acceptedTokenKeyFiles) {

    public HttpSettings {
        acceptedTokenKeyFiles = List.copyOf(acceptedTokenKeyFiles);
        publicAddress.ifPresent(HttpSettings::check);
    }

    private static void check(URI address) {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getAuthority() == null || !address.getRawPath().isEmpty()) {
            throw new IllegalArgumentException("http.publicAddress must be http(s)://host[:port], not " + address);
        }
    }
}
