package dev.pixelwright.core.port;

import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.webhook.Delivery;
import dev.pixelwright.core.webhook.DeliveryClaim;
import dev.pixelwright.core.webhook.DeliveryId;
import dev.pixelwright.core.webhook.DeliveryReport;
import dev.pixelwright.core.webhook.NewDelivery;
import dev.pixelwright.core.webhook.WebhookId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The messages to webhooks and what became of them. They go with their webhook. All time is the database's. A message is sent
 * at least once: a sender that dies has its claim run out, and the message is given to another. Any method may fail with
 * {@code DatabaseUnavailable}, and then has done all or nothing of its work.
 */
public interface WebhookDeliveries {

    /**
     * Adds messages that are due at once, all in one step. Passed over are those to a webhook that is gone or not {@code
     * ACTIVE}, and those whose webhook has a message about the event already, whatever became of it.
     */
    void add(List<NewDelivery> deliveries);

    Optional<Delivery> find(DeliveryId id);

    /** Those of a webhook, the newest first, by their ids. */
    Page<Delivery> list(WebhookId webhook, PageRequest page);

    /**
     * Takes the message that waits longest of those that are due and that nobody else is taking at this moment, for {@code
     * lease}. Passed over are those of an owner who has {@code maxAtOnce} messages claimed; simultaneous calls may exceed
     * that by their number.
     *
     * @return empty when there is none
     */
    Optional<DeliveryClaim> claim(int maxAtOnce, Duration lease);

    /**
     * Notes how an attempt ended, and what follows for its webhook, in one step. {@code DELIVERED} makes the webhook {@code
     * ACTIVE} and sets its failures to 0. {@code FAILED} adds a failure, and an {@code ACTIVE} one with {@code disableAfter}
     * of them is {@code FAILING} from then on. {@code GONE} makes it {@code GONE}. When a webhook is disabled so, all its
     * messages that are pending end as failed, with {@code WEBHOOK_DISABLED}.
     *
     * @return false, nothing being written, when the claim has run out and another followed, or the delivery is ended or gone
     */
    boolean settle(DeliveryClaim claim, DeliveryReport report, int disableAfter);

    /**
     * Makes a message due at once, as if it had never been sent, also when its webhook is disabled. Does nothing for one that
     * is being sent at this moment, and for one that is gone.
     */
    void replay(DeliveryId id);

    /**
     * Removes messages that have ended at least {@code age} ago.
     *
     * @param max how many at most
     * @return how many they were; fewer than {@code max} when no more are left
     */
    int removeEnded(Duration age, int max);
}
