package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.UsersContract;
import dev.pixelwright.adapters.testkit.database.DatabasePorts;

class JdbiUsersTest implements UsersContract {

    @Override
    public DatabasePorts ports() {
        return SharedDatabase.ports();
    }
}
