package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.failure.WebhookFailure.TooManyWebhooks;
import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.port.Outbound;
import dev.pixelwright.core.port.Webhooks;
import dev.pixelwright.core.webhook.Webhook;
import dev.pixelwright.core.webhook.WebhookId;
import dev.pixelwright.core.webhook.WebhookPolicy;
import dev.pixelwright.core.webhook.WebhookSecret;
import dev.pixelwright.core.webhook.WebhookStatus;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** A user names an address that is to be told what happens to their images. */
public final class AddWebhook {

    private final Webhooks webhooks;
    private final Outbound outbound;
    private final WebhookPolicy policy;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random;

    public AddWebhook(
            Webhooks webhooks, Outbound outbound, WebhookPolicy policy, Ids ids, Clock clock, SecureRandom random) {
        this.webhooks = webhooks;
        this.outbound = outbound;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
    }

    /**
     * The webhook, with a secret of its own. The address is looked at and not called.
     *
     * @param events what it is told of, at least one
     * @throws dev.pixelwright.core.failure.FailureException with an {@code OutboundFailure} when the address is refused, or
     *     with {@code TooManyWebhooks}; with {@code Unauthenticated} when the owner has left
     */
    public Webhook execute(UserId owner, URI url, Set<DomainEvent.Type> events) {
        // Before the address is looked at, too: whoever has all of theirs takes no more of the look-ups of others.
        requireRoom(webhooks.list(owner).size() < policy.maxWebhooks());
        outbound.check(url);
        byte[] secret = new byte[WebhookSecret.BYTES];
        random.nextBytes(secret);
        Webhook webhook = new Webhook(
                new WebhookId(ids.next()),
                owner,
                url,
                WebhookSecret.of(secret),
                events,
                WebhookStatus.ACTIVE,
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        requireRoom(webhooks.add(webhook, policy.maxWebhooks()));
        return webhook;
    }

    private void requireRoom(boolean room) {
        if (!room) {
            throw new TooManyWebhooks(policy.maxWebhooks()).toException();
        }
    }
}
