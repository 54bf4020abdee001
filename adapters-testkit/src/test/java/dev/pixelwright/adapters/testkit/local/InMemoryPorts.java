package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.DatabaseFactory;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.local.InMemoryApiKeys;
import dev.pixelwright.core.local.InMemoryAuditLog;
import dev.pixelwright.core.local.InMemoryBlobLedger;
import dev.pixelwright.core.local.InMemoryCachePurges;
import dev.pixelwright.core.local.InMemoryData;
import dev.pixelwright.core.local.InMemoryDerivatives;
import dev.pixelwright.core.local.InMemoryIdempotencyKeys;
import dev.pixelwright.core.local.InMemoryImageDescriptions;
import dev.pixelwright.core.local.InMemoryImages;
import dev.pixelwright.core.local.InMemoryJobClaims;
import dev.pixelwright.core.local.InMemoryJobs;
import dev.pixelwright.core.local.InMemoryLoginAttempts;
import dev.pixelwright.core.local.InMemoryMemberships;
import dev.pixelwright.core.local.InMemoryOutbox;
import dev.pixelwright.core.local.InMemoryPendingUploads;
import dev.pixelwright.core.local.InMemorySessions;
import dev.pixelwright.core.local.InMemorySiblingClaims;
import dev.pixelwright.core.local.InMemoryThroughput;
import dev.pixelwright.core.local.InMemoryUsages;
import dev.pixelwright.core.local.InMemoryUsers;
import dev.pixelwright.core.local.InMemoryWebhookDeliveries;
import dev.pixelwright.core.local.InMemoryWebhooks;
import java.time.Clock;

/** Fresh ports in memory. */
interface InMemoryPorts extends DatabaseFactory {

    @Override
    default Database ports() {
        InMemoryData data = new InMemoryData(Clock.systemUTC());
        return new Database(
                new InMemoryUsers(data),
                new InMemoryMemberships(data),
                new InMemorySessions(data),
                new InMemoryApiKeys(data),
                new InMemoryLoginAttempts(data),
                new InMemoryImages(data),
                new InMemoryImageDescriptions(data),
                new InMemoryDerivatives(data),
                new InMemoryJobs(data),
                new InMemoryJobClaims(data),
                new InMemorySiblingClaims(data),
                new InMemoryBlobLedger(data),
                new InMemoryOutbox(data),
                new InMemoryIdempotencyKeys(data),
                new InMemoryPendingUploads(data),
                new InMemoryAuditLog(data),
                new InMemoryUsages(data),
                new InMemoryThroughput(data),
                new InMemoryWebhooks(data),
                new InMemoryWebhookDeliveries(data),
                new InMemoryCachePurges(data));
    }
}
