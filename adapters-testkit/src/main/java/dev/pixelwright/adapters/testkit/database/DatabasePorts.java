package dev.pixelwright.adapters.testkit.database;

import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.Derivatives;
import dev.pixelwright.core.port.Images;
import dev.pixelwright.core.port.JobClaims;
import dev.pixelwright.core.port.Jobs;
import dev.pixelwright.core.port.Sessions;
import dev.pixelwright.core.port.Users;

/** The ports over one and the same database; some promises span several of them. */
public record DatabasePorts(
        Users users,
        Sessions sessions,
        Images images,
        Derivatives derivatives,
        Jobs jobs,
        JobClaims claims,
        BlobLedger ledger) {

    /** What gives a contract its ports. */
    public interface Factory {

        /** The ports over an empty database. */
        DatabasePorts ports();
    }
}
