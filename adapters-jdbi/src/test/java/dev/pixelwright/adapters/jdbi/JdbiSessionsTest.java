package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.SessionsContract;
import dev.pixelwright.adapters.testkit.database.DatabasePorts;

class JdbiSessionsTest implements SessionsContract {

    @Override
    public DatabasePorts ports() {
        return SharedDatabase.ports();
    }
}
