package dev.pixelwright.adapters.tracing;

import dev.pixelwright.adapters.testkit.database.DatabaseFactory;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.local.InMemoryData;
import java.time.Clock;

/** Fresh ports in memory, shown. */
interface ShownPorts extends DatabaseFactory {

    @Override
    default Database ports() {
        return new Kept(1).traces().shown(Database.inMemory(new InMemoryData(Clock.systemUTC())));
    }
}
