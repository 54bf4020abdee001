package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.SessionsContract;
import dev.pixelwright.core.Database;

class JdbiSessionsTest implements SessionsContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
