package dev.pixelwright.core;

import dev.pixelwright.core.port.ApiKeys;
import dev.pixelwright.core.port.AuditLog;
import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.Derivatives;
import dev.pixelwright.core.port.IdempotencyKeys;
import dev.pixelwright.core.port.ImageDescriptions;
import dev.pixelwright.core.port.Images;
import dev.pixelwright.core.port.JobClaims;
import dev.pixelwright.core.port.Jobs;
import dev.pixelwright.core.port.LoginAttempts;
import dev.pixelwright.core.port.Memberships;
import dev.pixelwright.core.port.Outbox;
import dev.pixelwright.core.port.PendingUploads;
import dev.pixelwright.core.port.Sessions;
import dev.pixelwright.core.port.SiblingClaims;
import dev.pixelwright.core.port.Throughput;
import dev.pixelwright.core.port.Usages;
import dev.pixelwright.core.port.Users;
import dev.pixelwright.core.port.WebhookDeliveries;
import dev.pixelwright.core.port.Webhooks;

/** The ports that must share one database, because some of their promises span several of them. */
public record Database(
        Users users,
        Memberships memberships,
        Sessions sessions,
        ApiKeys apiKeys,
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
        WebhookDeliveries deliveries) {}
