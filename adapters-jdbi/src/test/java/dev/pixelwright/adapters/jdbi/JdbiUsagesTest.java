package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.UsagesContract;
import dev.pixelwright.core.Database;

class JdbiUsagesTest implements UsagesContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
