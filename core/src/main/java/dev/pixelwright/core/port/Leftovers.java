package dev.pixelwright.core.port;

import java.time.Duration;

/**
 * How much there is that nobody needs any more, each as the call that is named would remove it now. Nothing is changed,
 * and nobody waits for it. Each call looks at what it counts and at little else. Time is the database's. Any method may
 * fail with {@code DatabaseUnavailable}.
 */
public interface Leftovers {

    /** Of {@code PendingUploads.removeExpired}. */
    long uploads();

    /** Of {@code IdempotencyKeys.forgetOlderThan}. */
    long keys(Duration age);

    /** Of {@code WebhookDeliveries.removeEnded}. */
    long deliveries(Duration age);

    /** Of {@code EndedJobs.remove}. */
    long jobs(Duration age);

    /** Of {@code AuditLog.forgetOlderThan}, also for a shorter time than that accepts. */
    long actions(Duration age);

    /** Of {@code BlobLedger.collectable}, once the uploads that have expired are removed. */
    long objects(Duration abandonedAfter);
}
