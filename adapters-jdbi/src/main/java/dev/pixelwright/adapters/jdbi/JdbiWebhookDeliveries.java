package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.port.WebhookDeliveries;
import dev.pixelwright.core.webhook.Delivery;
import dev.pixelwright.core.webhook.DeliveryClaim;
import dev.pixelwright.core.webhook.DeliveryId;
import dev.pixelwright.core.webhook.DeliveryReport;
import dev.pixelwright.core.webhook.NewDelivery;
import dev.pixelwright.core.webhook.WebhookId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Deliveries in PostgreSQL. */
public final class JdbiWebhookDeliveries implements WebhookDeliveries {

    static final String CLAIM = """
            WITH waiting AS MATERIALIZED (
                SELECT id AS locked FROM webhook_deliveries
                WHERE due_at <= now() AND owner_id <> ALL (ARRAY(
                    SELECT owner_id FROM webhook_deliveries WHERE claimed_until > now()
                    GROUP BY owner_id HAVING count(*) >= :maxAtOnce))
                ORDER BY due_at, id LIMIT 1
                FOR UPDATE SKIP LOCKED)
            UPDATE webhook_deliveries
            SET claims = claims + 1, claimed_until = until, due_at = until
            FROM waiting, (SELECT clock_timestamp() + :lease * INTERVAL '1 microsecond' AS until) AS lease
            WHERE id = locked
            RETURNING webhook_deliveries.*
            """;

    // By an array, because the planner would join a list of ids to all rows.
    static final String REMOVE_ENDED = """
            DELETE FROM webhook_deliveries WHERE id = ANY (ARRAY(
                SELECT id FROM webhook_deliveries
                WHERE due_at IS NULL AND updated_at <= now() - :age * INTERVAL '1 microsecond'
                ORDER BY updated_at LIMIT :max
                FOR UPDATE SKIP LOCKED))
            """;

    private final Transactions transactions;

    public JdbiWebhookDeliveries(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public void add(List<NewDelivery> deliveries) {
        transactions.run(handle -> {
            // The lock keeps a webhook that is found from being removed before its delivery is written.
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO webhook_deliveries (id, webhook_id, owner_id, event_id, type, message, status,
                        due_at, created_at, updated_at)
                    SELECT :id, webhooks.id, owner_id, :event, :type, :message, 'PENDING', moment, moment, moment
                    FROM webhooks, (SELECT clock_timestamp() AS moment) AS present
                    WHERE webhooks.id = :webhook AND status = 'ACTIVE'
                    FOR KEY SHARE OF webhooks
                    ON CONFLICT ON CONSTRAINT webhook_deliveries_once DO NOTHING
                    """);
            for (NewDelivery delivery : deliveries) {
                batch.bind("id", delivery.id().value())
                        .bind("webhook", delivery.webhook().value())
                        .bind("event", delivery.event())
                        .bind("type", delivery.type().name())
                        .bind("message", delivery.message())
                        .add();
            }
            batch.execute();
        });
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return transactions.statement(handle -> handle.createQuery("SELECT * FROM webhook_deliveries WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> WebhookColumns.delivery(row))
                .findOne());
    }

    @Override
    public Page<Delivery> list(WebhookId webhook, PageRequest page) {
        Listing listing = new Listing("webhook_deliveries")
                .group("webhook_id", webhook.value())
                .orderBy("webhook_id DESC, id DESC")
                .beyond("id < ");
        return transactions.get(handle -> listing.page(handle, page, (row, context) -> WebhookColumns.delivery(row)));
    }

    @Override
    public Optional<DeliveryClaim> claim(int maxAtOnce, Duration lease) {
        return transactions.get(handle -> handle.createQuery(CLAIM)
                .bind("maxAtOnce", maxAtOnce)
                .bind("lease", Columns.micros(lease))
                .map((row, context) -> new Claimed(WebhookColumns.delivery(row), row.getInt("claims")))
                .findOne()
                .map(claimed -> claimed.with(handle)));
    }

    /** A delivery that is claimed, still without its webhook. */
    private record Claimed(Delivery delivery, int number) {

        DeliveryClaim with(Handle handle) {
            return handle.createQuery("SELECT * FROM webhooks WHERE id = :id")
                    .bind("id", delivery.order().webhook().value())
                    .map((row, context) -> new DeliveryClaim(delivery, WebhookColumns.webhook(row), number))
                    .one();
        }
    }

    @Override
    public boolean settle(DeliveryClaim claim, DeliveryReport report, int disableAfter) {
        return transactions.get(handle -> new DeliverySettling(handle, claim).settle(report, disableAfter));
    }

    @Override
    public void replay(DeliveryId id) {
        transactions.statement(
                handle -> handle.createUpdate("""
                        UPDATE webhook_deliveries
                        SET status = 'PENDING', attempts = 0, response_status = NULL, error = NULL, claimed_until = NULL,
                            due_at = moment, updated_at = moment
                        FROM (SELECT clock_timestamp() AS moment) AS present
                        WHERE id = :id AND (claimed_until IS NULL OR claimed_until <= now())
                        """).bind("id", id.value()).execute());
    }

    @Override
    public int removeEnded(Duration age, int max) {
        return transactions.statement(handle -> handle.createUpdate(REMOVE_ENDED)
                .bind("age", Columns.micros(age))
                .bind("max", max)
                .execute());
    }
}
