package dev.pixelwright.app.service;

import dev.pixelwright.app.config.ServiceConfiguration;
import dev.pixelwright.app.security.KeyFile;
import dev.pixelwright.core.delivery.LinkKey;
import dev.pixelwright.core.delivery.LinkKeys;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the keys that signed links are made and opened with. */
final class LinkSigning {

    private LinkSigning() {}

    /** The keys of an installation; none where nobody is served. The first start on one machine makes one. */
    static Optional<LinkKeys> keys(ServiceConfiguration configuration, SecureRandom random) {
        if (!configuration.role().servesPeople()) {
            return Optional.empty();
        }
        List<LinkKey> keys = new ArrayList<>();
        keys.add(new LinkKey(configuration
                .delivery()
                .linkKeyFile()
                // A file that somebody names is one that several nodes share: each making its own would part them.
                .map(named -> new KeyFile(Path.of(named)).read())
                .orElseGet(() -> new KeyFile(configuration.linkKeyPath()).readOrMake(random))));
        configuration.delivery().acceptedLinkKeyFiles().stream()
                .map(named -> new LinkKey(new KeyFile(Path.of(named)).read()))
                .forEach(keys::add);
        return Optional.of(new LinkKeys(keys));
    }
}
