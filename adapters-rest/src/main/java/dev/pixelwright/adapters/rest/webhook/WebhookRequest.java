package dev.pixelwright.adapters.rest.webhook;

import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.failure.WebhookFailure.UnknownEvent;
import dev.pixelwright.core.outbound.OutboundUrl;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body that adds a webhook.
 *
 * @param url required
 * @param events their names, such as {@code image.uploaded}; all if there are none
 */
record WebhookRequest(@Nullable String url, @Nullable List<@Nullable String> events) {

    private static final int MAX_SHOWN = 40;

    URI address() {
        if (url == null || url.isBlank()) {
            throw RequestFault.FIELD_REQUIRED.at("url", "");
        }
        return OutboundUrl.parse(url);
    }

    Set<DomainEvent.Type> types() {
        Set<DomainEvent.Type> types = EnumSet.noneOf(DomainEvent.Type.class);
        if (events != null) {
            events.forEach(name -> types.add(type(name)));
        }
        return types.isEmpty() ? EnumSet.allOf(DomainEvent.Type.class) : types;
    }

    private static DomainEvent.Type type(@Nullable String name) {
        String text = String.valueOf(name);
        return DomainEvent.Type.parse(text).orElseThrow(() -> new UnknownEvent(shown(text)).toException());
    }

    // Half a character, which JSON can write and UTF-8 cannot, must not break the answer.
    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), MAX_SHOWN)).replaceAll("[^ -~]", "?");
    }
}
