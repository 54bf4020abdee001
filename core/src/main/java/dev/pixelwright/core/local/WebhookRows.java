package dev.pixelwright.core.local;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.webhook.Delivery;
import dev.pixelwright.core.webhook.DeliveryClaim;
import dev.pixelwright.core.webhook.DeliveryReport;
import dev.pixelwright.core.webhook.DeliveryStatus;
import dev.pixelwright.core.webhook.NewDelivery;
import dev.pixelwright.core.webhook.Webhook;
import dev.pixelwright.core.webhook.WebhookId;
import dev.pixelwright.core.webhook.WebhookStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Webhooks and their deliveries. Not safe without the data's lock. */
final class WebhookRows {

    final TreeMap<Long, Webhook> webhooks = new TreeMap<>();
    final TreeMap<Long, Row> deliveries = new TreeMap<>();

    private final Supplier<Instant> clock;

    WebhookRows(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /** A delivery, how often it was claimed, and until when it is. */
    record Row(Delivery delivery, UserId owner, int claims, Optional<Instant> claimedUntil) {

        boolean isClaimed(Instant now) {
            return claimedUntil.filter(now::isBefore).isPresent();
        }

        boolean isDue(Instant now) {
            return delivery.dueAt().filter(due -> !due.isAfter(now)).isPresent();
        }

        boolean isOf(WebhookId webhook) {
            return delivery.order().webhook().equals(webhook);
        }
    }

    /** Removes those of one user. */
    void removeOf(UserId owner) {
        webhooks.values().stream()
                .filter(webhook -> webhook.owner().equals(owner))
                .map(Webhook::id)
                .toList()
                .forEach(this::remove);
    }

    void remove(WebhookId id) {
        webhooks.remove(id.value());
        deliveries.values().removeIf(row -> row.isOf(id));
    }

    void add(NewDelivery order) {
        Webhook webhook = webhooks.get(order.webhook().value());
        boolean told = deliveries.values().stream()
                .anyMatch(row ->
                        row.isOf(order.webhook()) && row.delivery().order().event() == order.event());
        if (webhook == null || webhook.status() != WebhookStatus.ACTIVE || told) {
            return;
        }
        Instant now = clock.get();
        put(new Row(pending(order, now, now), webhook.owner(), 0, Optional.empty()));
    }

    private static Delivery pending(NewDelivery order, Instant createdAt, Instant now) {
        return new Delivery(
                order,
                DeliveryStatus.PENDING,
                0,
                OptionalInt.empty(),
                Optional.empty(),
                createdAt,
                now,
                Optional.of(now));
    }

    Optional<DeliveryClaim> claim(int maxAtOnce, Duration lease) {
        Instant now = clock.get();
        Optional<Row> next = deliveries.values().stream()
                .filter(row -> row.isDue(now) && claimedOf(row.owner(), now) < maxAtOnce)
                .min(Comparator.comparing(row -> row.delivery().dueAt().orElseThrow()));
        return next.map(row -> claim(row, InMemoryData.kept(now.plus(lease))));
    }

    private long claimedOf(UserId owner, Instant now) {
        return deliveries.values().stream()
                .filter(row -> row.owner().equals(owner) && row.isClaimed(now))
                .count();
    }

    private DeliveryClaim claim(Row row, Instant until) {
        Delivery old = row.delivery();
        Delivery claimed = new Delivery(
                old.order(),
                old.status(),
                old.attempts(),
                old.responseStatus(),
                old.error(),
                old.createdAt(),
                old.updatedAt(),
                Optional.of(until));
        put(new Row(claimed, row.owner(), row.claims() + 1, Optional.of(until)));
        return new DeliveryClaim(claimed, webhookOf(row), row.claims() + 1);
    }

    boolean settle(DeliveryClaim claim, DeliveryReport report, int disableAfter) {
        Row row = deliveries.get(claim.delivery().id().value());
        if (row == null || row.claims() != claim.number() || row.claimedUntil().isEmpty()) {
            return false;
        }
        DeliveryStatus status = switch (report.verdict()) {
            case DELIVERED -> DeliveryStatus.DELIVERED;
            case RETRY -> DeliveryStatus.PENDING;
            case FAILED, GONE -> DeliveryStatus.FAILED;
        };
        end(row, status, row.delivery().attempts() + 1, report);
        follow(webhookOf(row), report.verdict(), disableAfter);
        return true;
    }

    private Webhook webhookOf(Row row) {
        return Objects.requireNonNull(
                webhooks.get(row.delivery().order().webhook().value()), "Deliveries go with their webhook");
    }

    private void end(Row row, DeliveryStatus status, int attempts, DeliveryReport report) {
        Instant now = clock.get();
        Delivery ended = new Delivery(
                row.delivery().order(),
                status,
                attempts,
                report.responseStatus(),
                report.error(),
                row.delivery().createdAt(),
                now,
                report.retryAfter().map(wait -> InMemoryData.kept(now.plus(wait))));
        put(new Row(ended, row.owner(), row.claims(), Optional.empty()));
    }

    private void follow(Webhook webhook, DeliveryReport.Verdict verdict, int disableAfter) {
        switch (verdict) {
            case DELIVERED -> put(webhook, WebhookStatus.ACTIVE, 0);
            case FAILED -> {
                int failures = webhook.failures() + 1;
                boolean enough = webhook.status() == WebhookStatus.ACTIVE && failures >= disableAfter;
                put(webhook, enough ? WebhookStatus.FAILING : webhook.status(), failures);
                if (enough) {
                    giveUp(webhook.id());
                }
            }
            case GONE -> {
                put(webhook, WebhookStatus.GONE, webhook.failures());
                giveUp(webhook.id());
            }
            case RETRY -> {}
        }
    }

    private void giveUp(WebhookId webhook) {
        List<Row> pending = deliveries.values().stream()
                .filter(row -> row.isOf(webhook) && row.delivery().status() == DeliveryStatus.PENDING)
                .toList();
        for (Row row : pending) {
            Delivery given = row.delivery();
            DeliveryReport report =
                    DeliveryReport.failed(given.responseStatus(), DeliveryReport.WEBHOOK_DISABLED, Optional.empty());
            end(row, DeliveryStatus.FAILED, given.attempts(), report);
        }
    }

    void replay(Row row) {
        Instant now = clock.get();
        if (!row.isClaimed(now)) {
            Delivery again = pending(row.delivery().order(), row.delivery().createdAt(), now);
            put(new Row(again, row.owner(), row.claims(), Optional.empty()));
        }
    }

    private void put(Webhook webhook, WebhookStatus status, int failures) {
        webhooks.put(
                webhook.id().value(),
                new Webhook(
                        webhook.id(),
                        webhook.owner(),
                        webhook.url(),
                        webhook.secret(),
                        webhook.events(),
                        status,
                        failures,
                        webhook.createdAt()));
    }

    private void put(Row row) {
        deliveries.put(row.delivery().id().value(), row);
    }
}
