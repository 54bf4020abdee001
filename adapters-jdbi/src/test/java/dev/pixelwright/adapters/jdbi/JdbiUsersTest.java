package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.UsersContract;
import dev.pixelwright.core.Database;

class JdbiUsersTest implements UsersContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
