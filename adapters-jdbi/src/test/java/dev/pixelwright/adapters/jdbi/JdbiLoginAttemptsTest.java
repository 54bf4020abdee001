package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.LoginAttemptsContract;
import dev.pixelwright.core.Database;

class JdbiLoginAttemptsTest implements LoginAttemptsContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
