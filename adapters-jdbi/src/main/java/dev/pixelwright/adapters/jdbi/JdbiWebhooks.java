package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.Webhooks;
import dev.pixelwright.core.webhook.Webhook;
import dev.pixelwright.core.webhook.WebhookId;
import dev.pixelwright.core.webhook.WebhookStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Webhooks in PostgreSQL. */
public final class JdbiWebhooks implements Webhooks {

    private final Transactions transactions;

    public JdbiWebhooks(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public boolean add(Webhook webhook, int most) {
        return transactions.get(handle -> {
            // What is counted after the lock was waited for includes what the other call has added.
            UserRows.lock(handle, webhook.owner());
            boolean room = count(handle, webhook.owner()) < most;
            if (room) {
                insert(handle, webhook);
            }
            return room;
        });
    }

    private static int count(Handle handle, UserId owner) {
        return handle.createQuery("SELECT count(*) FROM webhooks WHERE owner_id = :owner")
                .bind("owner", owner.value())
                .mapTo(int.class)
                .one();
    }

    private static void insert(Handle handle, Webhook webhook) {
        handle.createUpdate("""
                        INSERT INTO webhooks (id, owner_id, url, secret, events, status, failures, created_at)
                        VALUES (:id, :owner, :url, :secret, :events, :status, :failures, :createdAt)
                        """)
                .bind("id", webhook.id().value())
                .bind("owner", webhook.owner().value())
                .bind("url", webhook.url().toString())
                .bind("secret", webhook.secret().value())
                .bindArray(
                        "events",
                        String.class,
                        webhook.events().stream().map(Enum::name).toList())
                .bind("status", webhook.status().name())
                .bind("failures", webhook.failures())
                .bind("createdAt", Columns.moment(webhook.createdAt()))
                .execute();
    }

    @Override
    public Optional<Webhook> find(WebhookId id) {
        return transactions.statement(handle -> handle.createQuery("SELECT * FROM webhooks WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> WebhookColumns.webhook(row))
                .findOne());
    }

    @Override
    public List<Webhook> list(UserId owner) {
        return transactions.statement(
                handle -> handle.createQuery("SELECT * FROM webhooks WHERE owner_id = :owner ORDER BY id")
                        .bind("owner", owner.value())
                        .map((row, context) -> WebhookColumns.webhook(row))
                        .list());
    }

    @Override
    public List<Webhook> active(Set<UserId> owners) {
        return transactions.statement(handle -> handle.createQuery(
                        "SELECT * FROM webhooks WHERE owner_id = ANY (:owners) AND status = :active ORDER BY id")
                .bindArray(
                        "owners", Long.class, owners.stream().map(UserId::value).toList())
                .bind("active", WebhookStatus.ACTIVE.name())
                .map((row, context) -> WebhookColumns.webhook(row))
                .list());
    }

    @Override
    public void remove(WebhookId id) {
        transactions.statement(handle -> handle.createUpdate("DELETE FROM webhooks WHERE id = :id")
                .bind("id", id.value())
                .execute());
    }
}
