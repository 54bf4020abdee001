package dev.pixelwright.app.service;

import dev.pixelwright.adapters.jdbi.JdbiApiKeys;
import dev.pixelwright.adapters.jdbi.JdbiAuditLog;
import dev.pixelwright.adapters.jdbi.JdbiBatches;
import dev.pixelwright.adapters.jdbi.JdbiBlobLedger;
import dev.pixelwright.adapters.jdbi.JdbiCachePurges;
import dev.pixelwright.adapters.jdbi.JdbiDatabase;
import dev.pixelwright.adapters.jdbi.JdbiDerivatives;
import dev.pixelwright.adapters.jdbi.JdbiFigures;
import dev.pixelwright.adapters.jdbi.JdbiIdempotencyKeys;
import dev.pixelwright.adapters.jdbi.JdbiImageDescriptions;
import dev.pixelwright.adapters.jdbi.JdbiImages;
import dev.pixelwright.adapters.jdbi.JdbiJobClaims;
import dev.pixelwright.adapters.jdbi.JdbiJobs;
import dev.pixelwright.adapters.jdbi.JdbiLoginAttempts;
import dev.pixelwright.adapters.jdbi.JdbiMemberships;
import dev.pixelwright.adapters.jdbi.JdbiModelRuns;
import dev.pixelwright.adapters.jdbi.JdbiModelTickets;
import dev.pixelwright.adapters.jdbi.JdbiOutbox;
import dev.pixelwright.adapters.jdbi.JdbiPendingUploads;
import dev.pixelwright.adapters.jdbi.JdbiSessions;
import dev.pixelwright.adapters.jdbi.JdbiSiblingClaims;
import dev.pixelwright.adapters.jdbi.JdbiThroughput;
import dev.pixelwright.adapters.jdbi.JdbiUsages;
import dev.pixelwright.adapters.jdbi.JdbiUserPresets;
import dev.pixelwright.adapters.jdbi.JdbiUsers;
import dev.pixelwright.adapters.jdbi.JdbiWebhookDeliveries;
import dev.pixelwright.adapters.jdbi.JdbiWebhooks;
import dev.pixelwright.app.config.OpenQueue;
import dev.pixelwright.app.config.OpenStore;
import dev.pixelwright.app.config.Premises;
import dev.pixelwright.app.config.ServiceConfiguration;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.PixelwrightBuilder;
import dev.pixelwright.core.model.Money;
import dev.pixelwright.core.port.ImageEngine;
import java.util.Map;

/**
 * What a configuration chooses, opened: the database, the store and the queue. The service and the commands for operators
 * stand on the same.
 */
record OpenParts(JdbiDatabase database, OpenStore store, OpenQueue queue) {

    /** Opens them in this order; {@code lifespan} closes them in the opposite one. */
    static OpenParts open(
            ServiceConfiguration configuration, Lifespan lifespan, DatabaseStart start, Premises premises) {
        JdbiDatabase database = start.open(configuration.database());
        OpenStore store = configuration.blobStore().open(premises);
        lifespan.add("store", store.connection());
        OpenQueue queue = configuration.queue().open(premises);
        lifespan.add("queue", queue.connection());
        return new OpenParts(database, store, queue);
    }

    /** The front door over them, still without workers and a hasher of its own. */
    PixelwrightBuilder over(ImageEngine engine, ServiceConfiguration configuration, Premises premises) {
        PixelwrightBuilder builder = Pixelwright.builder(engine);
        store.presignedUrls().ifPresent(builder::presignedUrls);
        return builder.clock(premises.clock())
                .ids(premises.ids())
                .database(ports(configuration.models().prices()))
                .store(store.store())
                .queue(queue.queue())
                .events(queue.events())
                .domainEvents(queue.domainEvents())
                .picturesHere(!configuration.engine().sandbox().enabled())
                .limits(configuration.limits().toImageLimits())
                .quota(configuration.limits().toQuota())
                .pixelQuota(configuration.limits().toPixelQuota())
                .presets(configuration.presets())
                .importPolicy(configuration.outbound().toImportPolicy())
                .webhookPolicy(configuration.webhooks().toWebhookPolicy())
                .jobPolicy(configuration.work().toJobPolicy())
                .housekeeping(configuration.work().toHousekeepingPolicy())
                .temporaryFolder(premises.data().resolve("tmp"));
    }

    /** Users, images, jobs and the rest, over the database. */
    Database ports(Map<String, Money> prices) {
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
                new JdbiFigures(database));
    }
}
