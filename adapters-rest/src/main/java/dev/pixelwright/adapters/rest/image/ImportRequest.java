package dev.pixelwright.adapters.rest.image;

import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.core.outbound.OutboundUrl;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The body that names an image which lies elsewhere.
 *
 * @param url required
 */
record ImportRequest(@Nullable String url) {

    URI address() {
        if (url == null || url.isBlank()) {
            throw RequestFault.FIELD_REQUIRED.at("url", "");
        }
        return OutboundUrl.parse(url);
    }
}
