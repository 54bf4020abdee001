package dev.pixelwright.core;

import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.Derivatives;
import dev.pixelwright.core.port.IdempotencyKeys;
import dev.pixelwright.core.port.Images;
import dev.pixelwright.core.port.JobClaims;
import dev.pixelwright.core.port.Jobs;
import dev.pixelwright.core.port.Outbox;
import dev.pixelwright.core.port.PendingUploads;
import dev.pixelwright.core.port.Sessions;
import dev.pixelwright.core.port.Users;
import dev.pixelwright.core.port.WebhookDeliveries;
import dev.pixelwright.core.port.Webhooks;

/** The ports that must share one database, because some of their promises span several of them. */
public record Database(
        Users users,
        Sessions sessions,
        Images images,
        Derivatives derivatives,
        Jobs jobs,
        JobClaims claims,
        BlobLedger ledger,
        Outbox outbox,
        IdempotencyKeys keys,
        PendingUploads uploads,
        Webhooks webhooks,
        WebhookDeliveries deliveries) {}
