package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.DatabasePorts;
import dev.pixelwright.adapters.testkit.database.UsersContract;

class JdbiUsersTest implements UsersContract {

    @Override
    public DatabasePorts ports() {
        return SharedDatabase.ports();
    }
}
