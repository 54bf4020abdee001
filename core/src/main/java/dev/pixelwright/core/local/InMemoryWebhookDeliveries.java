package dev.pixelwright.core.local;

import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.local.WebhookRows.Row;
import dev.pixelwright.core.port.WebhookDeliveries;
import dev.pixelwright.core.webhook.Delivery;
import dev.pixelwright.core.webhook.DeliveryClaim;
import dev.pixelwright.core.webhook.DeliveryId;
import dev.pixelwright.core.webhook.DeliveryReport;
import dev.pixelwright.core.webhook.DeliveryStatus;
import dev.pixelwright.core.webhook.NewDelivery;
import dev.pixelwright.core.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Deliveries in memory. */
public final class InMemoryWebhookDeliveries implements WebhookDeliveries {

    private final InMemoryData data;

    public InMemoryWebhookDeliveries(InMemoryData data) {
        this.data = data;
    }

    @Override
    public void add(List<NewDelivery> deliveries) {
        data.atomically(() -> deliveries.forEach(data.webhooks::add));
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return data.atomically(() -> row(id).map(Row::delivery));
    }

    @Override
    public Page<Delivery> list(WebhookId webhook, PageRequest page) {
        return data.atomically(() -> {
            List<Delivery> all = data.webhooks.deliveries.descendingMap().values().stream()
                    .filter(row -> row.isOf(webhook))
                    .map(Row::delivery)
                    .toList();
            return Pages.cut(all, page, delivery -> delivery.id().value(), true);
        });
    }

    @Override
    public Optional<DeliveryClaim> claim(int maxAtOnce, Duration lease) {
        return data.atomically(() -> data.webhooks.claim(maxAtOnce, lease));
    }

    @Override
    public boolean settle(DeliveryClaim claim, DeliveryReport report, int disableAfter) {
        return data.atomically(() -> data.webhooks.settle(claim, report, disableAfter));
    }

    @Override
    public void replay(DeliveryId id) {
        data.atomically(() -> row(id).ifPresent(data.webhooks::replay));
    }

    @Override
    public int removeEnded(Duration age, int max) {
        return data.atomically(() -> {
            Instant latest = data.now().minus(age);
            List<Long> old = data.webhooks.deliveries.values().stream()
                    .map(Row::delivery)
                    .filter(one -> one.status() != DeliveryStatus.PENDING
                            && !one.updatedAt().isAfter(latest))
                    .limit(max)
                    .map(one -> one.id().value())
                    .toList();
            old.forEach(data.webhooks.deliveries::remove);
            return old.size();
        });
    }

    private Optional<Row> row(DeliveryId id) {
        return Optional.ofNullable(data.webhooks.deliveries.get(id.value()));
    }
}
