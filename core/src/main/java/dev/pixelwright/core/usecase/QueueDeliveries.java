package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.port.WebhookDeliveries;
import dev.pixelwright.core.port.Webhooks;
import dev.pixelwright.core.webhook.DeliveryId;
import dev.pixelwright.core.webhook.NewDelivery;
import dev.pixelwright.core.webhook.Webhook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes down for every webhook what it is to be told. Events that come twice are written once, so that whoever hands them
 * over may do so again until they know it is done.
 */
public final class QueueDeliveries {

    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;
    private final Ids ids;

    public QueueDeliveries(Webhooks webhooks, WebhookDeliveries deliveries, Ids ids) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.ids = ids;
    }

    /** When this returns, all of them will be sent. */
    public void execute(List<DomainEvent> events) {
        Set<UserId> owners = events.stream().map(DomainEvent::owner).collect(Collectors.toUnmodifiableSet());
        Map<UserId, List<Webhook>> listening =
                webhooks.active(owners).stream().collect(Collectors.groupingBy(Webhook::owner));
        List<NewDelivery> added = new ArrayList<>();
        for (DomainEvent event : events) {
            for (Webhook webhook : listening.getOrDefault(event.owner(), List.of())) {
                if (webhook.wants(event.type())) {
                    added.add(NewDelivery.of(new DeliveryId(ids.next()), webhook.id(), event));
                }
            }
        }
        if (!added.isEmpty()) {
            deliveries.add(added);
        }
    }
}
