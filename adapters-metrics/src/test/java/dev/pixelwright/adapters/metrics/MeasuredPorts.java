package dev.pixelwright.adapters.metrics;

import dev.pixelwright.adapters.testkit.database.DatabaseFactory;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.local.InMemoryData;
import java.time.Clock;

/** Fresh ports in memory, measured. */
interface MeasuredPorts extends DatabaseFactory {

    @Override
    default Database ports() {
        return new Meters().measured(Database.inMemory(new InMemoryData(Clock.systemUTC())));
    }
}
