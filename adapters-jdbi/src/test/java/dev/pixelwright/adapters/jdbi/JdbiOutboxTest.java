package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.OutboxContract;
import dev.pixelwright.core.Database;

class JdbiOutboxTest implements OutboxContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
