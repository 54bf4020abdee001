package dev.pixelwright.adapters.testkit.database;

import dev.pixelwright.core.Database;

/** What gives a contract its ports. */
public interface DatabaseFactory {

    /** The ports over one and the same empty database. */
    Database ports();
}
