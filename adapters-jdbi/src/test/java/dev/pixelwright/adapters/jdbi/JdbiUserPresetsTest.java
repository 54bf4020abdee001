package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.UserPresetsContract;
import dev.pixelwright.core.Database;

class JdbiUserPresetsTest implements UserPresetsContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
