package dev.pixelwright.app.service;

import dev.pixelwright.app.config.ServiceConfiguration;
import dev.pixelwright.app.security.KeyFile;
import dev.pixelwright.core.delivery.LinkKey;
import dev.pixelwright.core.delivery.LinkKeys;
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
        keys.add(NamedKeys.linking(configuration)
                .orElseGet(() -> new LinkKey(new KeyFile(configuration.linkKeyPath()).readOrMake(random))));
        keys.addAll(NamedKeys.acceptedLinking(configuration));
        return Optional.of(new LinkKeys(keys));
    }
}
