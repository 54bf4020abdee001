package dev.pixelwright.core.usecase;

import dev.pixelwright.core.port.WebhookDeliveries;
import java.time.Duration;

/** Forgets what became of messages to webhooks, once it is old. */
public final class ForgetDeliveries {

    // So that no transaction is long, however much has piled up.
    private static final int BATCH = 500;

    private final WebhookDeliveries deliveries;
    private final Duration keep;

    public ForgetDeliveries(WebhookDeliveries deliveries, Duration keep) {
        this.deliveries = deliveries;
        this.keep = keep;
    }

    /** Forgets them, batch by batch, and tells how many there were. */
    public int execute() {
        int total = 0;
        int removed;
        do {
            removed = deliveries.removeEnded(keep, BATCH);
            total += removed;
        } while (removed == BATCH);
        return total;
    }
}
