package dev.pixelwright.adapters.rest.delivery;

import dev.pixelwright.core.delivery.Link;
import java.time.Instant;
import java.util.Optional;

/**
 * A link for everybody.
 *
 * @param url the whole address
 * @param transformation what it shows, in the canonical text form
 * @param expiresAt the last second in which it opens
 */
record LinkView(String url, String transformation, Optional<Instant> expiresAt) {

    static LinkView of(Link link, String root) {
        return new LinkView(root + link.address(), link.path().transformation(), link.expiresAt());
    }
}
