package dev.pixelwright.core;

import dev.pixelwright.core.decorate.Decorator;
import dev.pixelwright.core.local.InMemoryApiKeys;
import dev.pixelwright.core.local.InMemoryAuditLog;
import dev.pixelwright.core.local.InMemoryBatches;
import dev.pixelwright.core.local.InMemoryBlobLedger;
import dev.pixelwright.core.local.InMemoryCachePurges;
import dev.pixelwright.core.local.InMemoryData;
import dev.pixelwright.core.local.InMemoryDerivatives;
import dev.pixelwright.core.local.InMemoryEndedJobs;
import dev.pixelwright.core.local.InMemoryFigures;
import dev.pixelwright.core.local.InMemoryIdempotencyKeys;
import dev.pixelwright.core.local.InMemoryImageDescriptions;
import dev.pixelwright.core.local.InMemoryImages;
import dev.pixelwright.core.local.InMemoryJobClaims;
import dev.pixelwright.core.local.InMemoryJobs;
import dev.pixelwright.core.local.InMemoryLeftovers;
import dev.pixelwright.core.local.InMemoryLoginAttempts;
import dev.pixelwright.core.local.InMemoryMemberships;
import dev.pixelwright.core.local.InMemoryModelRuns;
import dev.pixelwright.core.local.InMemoryModelTickets;
import dev.pixelwright.core.local.InMemoryOutbox;
import dev.pixelwright.core.local.InMemoryPendingUploads;
import dev.pixelwright.core.local.InMemorySessions;
import dev.pixelwright.core.local.InMemorySiblingClaims;
import dev.pixelwright.core.local.InMemoryThroughput;
import dev.pixelwright.core.local.InMemoryUsages;
import dev.pixelwright.core.local.InMemoryUserPresets;
import dev.pixelwright.core.local.InMemoryUsers;
import dev.pixelwright.core.local.InMemoryWebhookDeliveries;
import dev.pixelwright.core.local.InMemoryWebhooks;
import dev.pixelwright.core.model.Money;
import dev.pixelwright.core.port.ApiKeys;
import dev.pixelwright.core.port.AuditLog;
import dev.pixelwright.core.port.Batches;
import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.CachePurges;
import dev.pixelwright.core.port.Derivatives;
import dev.pixelwright.core.port.EndedJobs;
import dev.pixelwright.core.port.Figures;
import dev.pixelwright.core.port.IdempotencyKeys;
import dev.pixelwright.core.port.ImageDescriptions;
import dev.pixelwright.core.port.Images;
import dev.pixelwright.core.port.JobClaims;
import dev.pixelwright.core.port.Jobs;
import dev.pixelwright.core.port.Leftovers;
import dev.pixelwright.core.port.LoginAttempts;
import dev.pixelwright.core.port.Memberships;
import dev.pixelwright.core.port.ModelRuns;
import dev.pixelwright.core.port.ModelTickets;
import dev.pixelwright.core.port.Outbox;
import dev.pixelwright.core.port.PendingUploads;
import dev.pixelwright.core.port.Sessions;
import dev.pixelwright.core.port.SiblingClaims;
import dev.pixelwright.core.port.Throughput;
import dev.pixelwright.core.port.Usages;
import dev.pixelwright.core.port.UserPresets;
import dev.pixelwright.core.port.Users;
import dev.pixelwright.core.port.WebhookDeliveries;
import dev.pixelwright.core.port.Webhooks;
import java.util.Map;

/** The ports that must share one database, because some of their promises span several of them. */
public record Database(
        Users users,
        Memberships memberships,
        Sessions sessions,
        ApiKeys apiKeys,
        UserPresets presets,
        LoginAttempts attempts,
        Images images,
        ImageDescriptions descriptions,
        Derivatives derivatives,
        Jobs jobs,
        JobClaims claims,
        SiblingClaims siblings,
        BlobLedger ledger,
        Outbox outbox,
        IdempotencyKeys keys,
        PendingUploads uploads,
        AuditLog audit,
        Usages usages,
        Throughput throughput,
        Webhooks webhooks,
        WebhookDeliveries deliveries,
        CachePurges purges,
        ModelTickets tickets,
        ModelRuns runs,
        Batches batches,
        Figures figures,
        EndedJobs endedJobs,
        Leftovers leftovers) {

    /** All of them in memory, over the same rows, which are gone with the process. */
    public static Database inMemory(InMemoryData data) {
        return inMemory(data, Map.of());
    }

    /** The same, where one model of a generator elsewhere costs so much. */
    public static Database inMemory(InMemoryData data, Map<String, Money> prices) {
        return new Database(
                new InMemoryUsers(data),
                new InMemoryMemberships(data),
                new InMemorySessions(data),
                new InMemoryApiKeys(data),
                new InMemoryUserPresets(data),
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
                new InMemoryCachePurges(data),
                new InMemoryModelTickets(data, prices),
                new InMemoryModelRuns(data),
                new InMemoryBatches(data),
                new InMemoryFigures(data),
                new InMemoryEndedJobs(data),
                new InMemoryLeftovers(data));
    }

    /** The same ports, each with what {@code each} puts in its place. */
    public Database decorated(Decorator each) {
        return new Database(
                each.decorated(Users.class, users),
                each.decorated(Memberships.class, memberships),
                each.decorated(Sessions.class, sessions),
                each.decorated(ApiKeys.class, apiKeys),
                each.decorated(UserPresets.class, presets),
                each.decorated(LoginAttempts.class, attempts),
                each.decorated(Images.class, images),
                each.decorated(ImageDescriptions.class, descriptions),
                each.decorated(Derivatives.class, derivatives),
                each.decorated(Jobs.class, jobs),
                each.decorated(JobClaims.class, claims),
                each.decorated(SiblingClaims.class, siblings),
                each.decorated(BlobLedger.class, ledger),
                each.decorated(Outbox.class, outbox),
                each.decorated(IdempotencyKeys.class, keys),
                each.decorated(PendingUploads.class, uploads),
                each.decorated(AuditLog.class, audit),
                each.decorated(Usages.class, usages),
                each.decorated(Throughput.class, throughput),
                each.decorated(Webhooks.class, webhooks),
                each.decorated(WebhookDeliveries.class, deliveries),
                each.decorated(CachePurges.class, purges),
                each.decorated(ModelTickets.class, tickets),
                each.decorated(ModelRuns.class, runs),
                each.decorated(Batches.class, batches),
                each.decorated(Figures.class, figures),
                each.decorated(EndedJobs.class, endedJobs),
                each.decorated(Leftovers.class, leftovers));
    }
}
