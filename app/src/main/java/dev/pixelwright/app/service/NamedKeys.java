package dev.pixelwright.app.service;

import dev.pixelwright.adapters.rest.auth.TokenKey;
import dev.pixelwright.app.config.ServiceConfiguration;
import dev.pixelwright.app.security.KeyFile;
import dev.pixelwright.app.security.TokenKeyFile;
import dev.pixelwright.core.delivery.LinkKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The keys in files that a configuration names: several nodes share them, so that none of these is ever made here. */
final class NamedKeys {

    private NamedKeys() {}

    /** The key that signs tokens, if one is named. */
    static Optional<TokenKey> signing(ServiceConfiguration configuration) {
        Optional<TokenKey> named =
                configuration.http().tokenKeyFile().map(file -> new TokenKeyFile(Path.of(file)).read());
        if (named.isPresent() && !named.get().canSign()) {
            throw new StartupException("http.tokenKeyFile holds a public key, which signs nothing");
        }
        return named;
    }

    /** Further keys whose tokens are good. */
    static List<TokenKey> accepted(ServiceConfiguration configuration) {
        return configuration.http().acceptedTokenKeyFiles().stream()
                .map(file -> new TokenKeyFile(Path.of(file)).read())
                .toList();
    }

    /** The key that signs links, if one is named. */
    static Optional<LinkKey> linking(ServiceConfiguration configuration) {
        return configuration.delivery().linkKeyFile().map(NamedKeys::link);
    }

    /** Further keys whose links open. */
    static List<LinkKey> acceptedLinking(ServiceConfiguration configuration) {
        return configuration.delivery().acceptedLinkKeyFiles().stream()
                .map(NamedKeys::link)
                .toList();
    }

    private static LinkKey link(String file) {
        return new LinkKey(new KeyFile(Path.of(file)).read());
    }

    /**
     * Reads all of them, those of links too.
     *
     * @throws RuntimeException as the start would, for the first that is missing or no key
     */
    static void check(ServiceConfiguration configuration) {
        if (configuration.role().servesPeople()) {
            signing(configuration);
            accepted(configuration);
            linking(configuration);
            acceptedLinking(configuration);
        }
    }
}
