package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.DatabasePorts;
import dev.pixelwright.adapters.testkit.database.SessionsContract;

class JdbiSessionsTest implements SessionsContract {

    @Override
    public DatabasePorts ports() {
        return SharedDatabase.ports();
    }
}
