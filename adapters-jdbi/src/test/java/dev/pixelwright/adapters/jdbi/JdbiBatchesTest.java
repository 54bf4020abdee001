package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.BatchesContract;
import dev.pixelwright.core.Database;

class JdbiBatchesTest implements BatchesContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
