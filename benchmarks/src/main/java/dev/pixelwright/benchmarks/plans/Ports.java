package dev.pixelwright.benchmarks.plans;

import dev.pixelwright.adapters.jdbi.JdbiApiKeys;
import dev.pixelwright.adapters.jdbi.JdbiAuditLog;
import dev.pixelwright.adapters.jdbi.JdbiBlobLedger;
import dev.pixelwright.adapters.jdbi.JdbiDatabase;
import dev.pixelwright.adapters.jdbi.JdbiDerivatives;
import dev.pixelwright.adapters.jdbi.JdbiIdempotencyKeys;
import dev.pixelwright.adapters.jdbi.JdbiImages;
import dev.pixelwright.adapters.jdbi.JdbiJobClaims;
import dev.pixelwright.adapters.jdbi.JdbiJobs;
import dev.pixelwright.adapters.jdbi.JdbiLoginAttempts;
import dev.pixelwright.adapters.jdbi.JdbiMemberships;
import dev.pixelwright.adapters.jdbi.JdbiOutbox;
import dev.pixelwright.adapters.jdbi.JdbiPendingUploads;
import dev.pixelwright.adapters.jdbi.JdbiSessions;
import dev.pixelwright.adapters.jdbi.JdbiUsages;
import dev.pixelwright.adapters.jdbi.JdbiUsers;
import dev.pixelwright.core.port.ApiKeys;
import dev.pixelwright.core.port.AuditLog;
import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.Derivatives;
import dev.pixelwright.core.port.IdempotencyKeys;
import dev.pixelwright.core.port.Images;
import dev.pixelwright.core.port.JobClaims;
import dev.pixelwright.core.port.Jobs;
import dev.pixelwright.core.port.LoginAttempts;
import dev.pixelwright.core.port.Memberships;
import dev.pixelwright.core.port.Outbox;
import dev.pixelwright.core.port.PendingUploads;
import dev.pixelwright.core.port.Sessions;
import dev.pixelwright.core.port.Usages;
import dev.pixelwright.core.port.Users;

/** Every port that the database is behind, watched. */
record Ports(
        Users users,
        Memberships memberships,
        Sessions sessions,
        ApiKeys apiKeys,
        LoginAttempts attempts,
        Images images,
        Derivatives derivatives,
        Jobs jobs,
        JobClaims claims,
        BlobLedger ledger,
        IdempotencyKeys keys,
        Outbox outbox,
        PendingUploads uploads,
        AuditLog audit,
        Usages usages) {

    static Ports over(JdbiDatabase database, Watch watch) {
        return new Ports(
                watch.over(Users.class, new JdbiUsers(database)),
                watch.over(Memberships.class, new JdbiMemberships(database)),
                watch.over(Sessions.class, new JdbiSessions(database)),
                watch.over(ApiKeys.class, new JdbiApiKeys(database)),
                watch.over(LoginAttempts.class, new JdbiLoginAttempts(database)),
                watch.over(Images.class, new JdbiImages(database)),
                watch.over(Derivatives.class, new JdbiDerivatives(database)),
                watch.over(Jobs.class, new JdbiJobs(database)),
                watch.over(JobClaims.class, new JdbiJobClaims(database)),
                watch.over(BlobLedger.class, new JdbiBlobLedger(database)),
                watch.over(IdempotencyKeys.class, new JdbiIdempotencyKeys(database)),
                watch.over(Outbox.class, new JdbiOutbox(database)),
                watch.over(PendingUploads.class, new JdbiPendingUploads(database)),
                watch.over(AuditLog.class, new JdbiAuditLog(database)),
                watch.over(Usages.class, new JdbiUsages(database)));
    }
}
