package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.DatabaseFactory;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.local.InMemoryData;
import java.time.Clock;

/** Fresh ports in memory. */
interface InMemoryPorts extends DatabaseFactory {

    @Override
    default Database ports() {
        return Database.inMemory(new InMemoryData(Clock.systemUTC()));
    }
}
