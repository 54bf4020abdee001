package dev.pixelwright.app.service;

import dev.pixelwright.adapters.jdbi.JdbiDatabase;
import dev.pixelwright.adapters.jdbi.JdbiPorts;
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
        return over(engine, ports(configuration.models().prices()), configuration, premises);
    }

    /** The same over {@code ports} of the database, such as measured ones. */
    PixelwrightBuilder over(ImageEngine engine, Database ports, ServiceConfiguration configuration, Premises premises) {
        PixelwrightBuilder builder = Pixelwright.builder(engine);
        store.presignedUrls().ifPresent(builder::presignedUrls);
        return builder.clock(premises.clock())
                .ids(premises.ids())
                .database(ports)
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
                .retention(configuration.retention().toRetentionPolicy())
                .temporaryFolder(premises.data().resolve("tmp"));
    }

    /** Users, images, jobs and the rest, over the database. */
    Database ports(Map<String, Money> prices) {
        return JdbiPorts.of(database, prices);
    }
}
