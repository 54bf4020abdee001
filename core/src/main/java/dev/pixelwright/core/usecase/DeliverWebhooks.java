package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.outbound.OutboundAnswer;
import dev.pixelwright.core.outbound.OutboundRequest;
import dev.pixelwright.core.outbound.OutboundTerms;
import dev.pixelwright.core.port.Outbound;
import dev.pixelwright.core.port.WebhookDeliveries;
import dev.pixelwright.core.webhook.Delivery;
import dev.pixelwright.core.webhook.DeliveryClaim;
import dev.pixelwright.core.webhook.DeliveryReport;
import dev.pixelwright.core.webhook.WebhookPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;

/**
 * Sends what webhooks are to be told, signed as the Standard Webhooks specification says. Safe in any number of threads on
 * any number of nodes.
 */
public final class DeliverWebhooks {

    /** The code of an attempt that was answered, and not with success. */
    private static final String REFUSED = "REMOTE_REFUSED";

    private static final System.Logger LOG = System.getLogger(DeliverWebhooks.class.getName());
    private static final int GONE = 410;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}");

    private final WebhookDeliveries deliveries;
    private final Outbound outbound;
    private final WebhookPolicy policy;
    private final Clock clock;
    private final DoubleSupplier jitter;

    /** {@code jitter} gives numbers from 0 to below 1. */
    public DeliverWebhooks(
            WebhookDeliveries deliveries, Outbound outbound, WebhookPolicy policy, Clock clock, DoubleSupplier jitter) {
        this.deliveries = deliveries;
        this.outbound = outbound;
        this.policy = policy;
        this.clock = clock;
        this.jitter = jitter;
    }

    /**
     * Sends the message that waits longest and notes how that ended, which takes no longer than a deadline.
     *
     * @param claimed is called when there is one, before it is sent
     * @return whether there was one
     */
    public boolean execute(Runnable claimed) {
        Optional<DeliveryClaim> claim = deliveries.claim(policy.maxAtOnce(), policy.lease());
        claim.ifPresent(mine -> {
            claimed.run();
            if (!deliveries.settle(mine, attempt(mine), policy.disableAfter())) {
                LOG.log(System.Logger.Level.DEBUG, "Delivery " + mine.delivery().id() + " was another's, or is gone");
            }
        });
        return claim.isPresent();
    }

    private DeliveryReport attempt(DeliveryClaim claim) {
        try {
            return outbound.exchange(
                    request(claim), new OutboundTerms(policy.deadline(), 0), answer -> judge(claim, answer));
        } catch (FailureException e) {
            return failed(claim, OptionalInt.empty(), e.failure().code(), Duration.ZERO);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing of the answer is read", e);
        }
    }

    private OutboundRequest request(DeliveryClaim claim) {
        Delivery delivery = claim.delivery();
        String id = delivery.order().messageId();
        String message = delivery.order().message();
        long second = clock.instant().getEpochSecond();
        return OutboundRequest.post(
                claim.webhook().url(),
                Map.of(
                        "content-type",
                        "application/json",
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        Long.toString(second),
                        "webhook-signature",
                        claim.webhook().secret().sign(id, second, message)),
                ByteSource.of(message.getBytes(StandardCharsets.UTF_8)));
    }

    private DeliveryReport judge(DeliveryClaim claim, OutboundAnswer answer) {
        if (answer.isSuccess()) {
            return DeliveryReport.delivered(answer.status());
        }
        if (answer.status() == GONE) {
            return DeliveryReport.gone(answer.status(), REFUSED);
        }
        return failed(claim, OptionalInt.of(answer.status()), REFUSED, askedWait(answer));
    }

    private DeliveryReport failed(DeliveryClaim claim, OptionalInt status, String error, Duration leastWait) {
        Optional<Duration> wait = policy.schedule()
                .next(claim.delivery().attempts() + 1, jitter)
                .map(planned -> planned.compareTo(leastWait) < 0 ? leastWait : planned);
        return DeliveryReport.failed(status, error, wait);
    }

    // A receiver may ask for a day of rest, and not be heard when it asks for more than five digits of seconds.
    private static Duration askedWait(OutboundAnswer answer) {
        return answer.header("retry-after")
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
    }
}
