package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.webhook.DeliveryClaim;
import dev.pixelwright.core.webhook.DeliveryReport;
import dev.pixelwright.core.webhook.DeliveryStatus;
import org.jdbi.v3.core.Handle;

/** How an attempt ends: what becomes of the message, and of its webhook. Within one transaction. */
record DeliverySettling(Handle handle, DeliveryClaim claim) {

    boolean settle(DeliveryReport report, int disableAfter) {
        if (!settleDelivery(report)) {
            return false;
        }
        switch (report.verdict()) {
            case DELIVERED -> revive();
            case FAILED -> countFailure(disableAfter);
            case GONE -> endWebhook();
            case RETRY -> {}
        }
        return true;
    }

    private boolean settleDelivery(DeliveryReport report) {
        return handle.createUpdate("""
                        UPDATE webhook_deliveries
                        SET status = :status, attempts = attempts + 1, response_status = CAST(:response AS integer),
                            error = CAST(:error AS text), claimed_until = NULL, updated_at = moment,
                            due_at = moment + CAST(:retryAfter AS bigint) * INTERVAL '1 microsecond'
                        FROM (SELECT clock_timestamp() AS moment) AS present
                        WHERE id = :id AND claims = :number AND claimed_until IS NOT NULL
                        """)
                        .bind("id", claim.delivery().id().value())
                        .bind("number", claim.number())
                        .bind("status", status(report.verdict()).name())
                        .bind("response", report.responseStatus())
                        .bind("error", report.error())
                        .bind("retryAfter", report.retryAfter().map(Columns::micros))
                        .execute()
                > 0;
    }

    private static DeliveryStatus status(DeliveryReport.Verdict verdict) {
        return switch (verdict) {
            case DELIVERED -> DeliveryStatus.DELIVERED;
            case RETRY -> DeliveryStatus.PENDING;
            case FAILED, GONE -> DeliveryStatus.FAILED;
        };
    }

    // Nothing is written for a webhook that was well before, as most are.
    private void revive() {
        execute("UPDATE webhooks SET status = 'ACTIVE', failures = 0"
                + " WHERE id = :webhook AND (status <> 'ACTIVE' OR failures > 0)");
    }

    private void countFailure(int disableAfter) {
        execute("UPDATE webhooks SET failures = failures + 1 WHERE id = :webhook");
        int disabled = handle.createUpdate("""
                        UPDATE webhooks SET status = 'FAILING'
                        WHERE id = :webhook AND status = 'ACTIVE' AND failures >= :disableAfter
                        """)
                .bind("webhook", claim.webhook().id().value())
                .bind("disableAfter", disableAfter)
                .execute();
        if (disabled > 0) {
            giveUpRest();
        }
    }

    private void endWebhook() {
        execute("UPDATE webhooks SET status = 'GONE' WHERE id = :webhook");
        giveUpRest();
    }

    private void giveUpRest() {
        execute("UPDATE webhook_deliveries SET status = 'FAILED', error = '" + DeliveryReport.WEBHOOK_DISABLED
                + "', due_at = NULL, claimed_until = NULL, updated_at = clock_timestamp()"
                + " WHERE webhook_id = :webhook AND status = 'PENDING'");
    }

    private void execute(String statement) {
        handle.createUpdate(statement)
                .bind("webhook", claim.webhook().id().value())
                .execute();
    }
}
