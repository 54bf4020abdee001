package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.webhook.Delivery;
import dev.pixelwright.core.webhook.DeliveryId;
import dev.pixelwright.core.webhook.DeliveryStatus;
import dev.pixelwright.core.webhook.NewDelivery;
import dev.pixelwright.core.webhook.Webhook;
import dev.pixelwright.core.webhook.WebhookId;
import dev.pixelwright.core.webhook.WebhookSecret;
import dev.pixelwright.core.webhook.WebhookStatus;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Rows of webhooks and deliveries as values. */
final class WebhookColumns {

    private WebhookColumns() {}

    static Webhook webhook(ResultSet row) throws SQLException {
        String[] events = (String[]) row.getArray("events").getArray();
        return new Webhook(
                new WebhookId(row.getLong("id")),
                new UserId(row.getLong("owner_id")),
                URI.create(row.getString("url")),
                new WebhookSecret(row.getString("secret")),
                Arrays.stream(events).map(DomainEvent.Type::valueOf).collect(Collectors.toUnmodifiableSet()),
                WebhookStatus.valueOf(row.getString("status")),
                row.getInt("failures"),
                Columns.moment(row, "created_at"));
    }

    static Delivery delivery(ResultSet row) throws SQLException {
        NewDelivery order = new NewDelivery(
                new DeliveryId(row.getLong("id")),
                new WebhookId(row.getLong("webhook_id")),
                row.getLong("event_id"),
                DomainEvent.Type.valueOf(row.getString("type")),
                row.getString("message"));
        int response = row.getInt("response_status");
        return new Delivery(
                order,
                DeliveryStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                response == 0 ? OptionalInt.empty() : OptionalInt.of(response),
                Optional.ofNullable(row.getString("error")),
                Columns.moment(row, "created_at"),
                Columns.moment(row, "updated_at"),
                Columns.findMoment(row, "due_at"));
    }
}
