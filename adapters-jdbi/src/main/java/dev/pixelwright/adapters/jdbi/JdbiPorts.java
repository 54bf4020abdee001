package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.Database;
import dev.pixelwright.core.model.Money;
import java.util.Map;

/** All ports that share a database, over one of PostgreSQL, for programs that embed the core. */
public final class JdbiPorts {

    private JdbiPorts() {}

    /** All of them over {@code database}, which is to be migrated before they are used. */
    public static Database of(JdbiDatabase database) {
        return of(database, Map.of());
    }

    /**
     * The same, where one model of a generator elsewhere costs so much.
     *
     * @param prices of one model, by the name of its generator, where they are known
     */
    public static Database of(JdbiDatabase database, Map<String, Money> prices) {
        return new Database(
                new JdbiUsers(database),
                new JdbiMemberships(database),
                new JdbiSessions(database),
                new JdbiApiKeys(database),
                new JdbiUserPresets(database),
                new JdbiLoginAttempts(database),
                new JdbiImages(database),
                new JdbiImageDescriptions(database),
                new JdbiDerivatives(database),
                new JdbiJobs(database),
                new JdbiJobClaims(database),
                new JdbiSiblingClaims(database),
                new JdbiBlobLedger(database),
                new JdbiOutbox(database),
                new JdbiIdempotencyKeys(database),
                new JdbiPendingUploads(database),
                new JdbiAuditLog(database),
                new JdbiUsages(database),
                new JdbiThroughput(database),
                new JdbiWebhooks(database),
                new JdbiWebhookDeliveries(database),
                new JdbiCachePurges(database),
                new JdbiModelTickets(database, prices),
                new JdbiModelRuns(database),
                new JdbiBatches(database),
                new JdbiFigures(database),
                new JdbiEndedJobs(database),
                new JdbiLeftovers(database));
    }
}
