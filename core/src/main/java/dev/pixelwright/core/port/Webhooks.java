package dev.pixelwright.core.port;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.webhook.Webhook;
import dev.pixelwright.core.webhook.WebhookId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The webhooks of all users. They go with their owner. Any method may fail with {@code DatabaseUnavailable}, and then has
 * done all or nothing of its work.
 */
public interface Webhooks {

    /**
     * Adds a webhook with a new id. The owner's are counted in the same step, one call after the
     * other: any number of simultaneous ones keep the bound.
     *
     * @return false, nothing being written, when the owner has {@code most} already
     * @throws dev.pixelwright.core.failure.FailureException with {@code Unauthenticated} when the owner has left
     */
    boolean add(Webhook webhook, int most);

    Optional<Webhook> find(WebhookId id);

    /** All of an owner, the oldest first. */
    List<Webhook> list(UserId owner);

    /** Those of these owners that are {@code ACTIVE}. */
    List<Webhook> active(Set<UserId> owners);

    /** Removes a webhook with all its deliveries, in one step; does nothing for one that is gone. */
    void remove(WebhookId id);
}
