package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.JobClaimsContract;
import dev.pixelwright.core.Database;

class JdbiJobClaimsTest implements JobClaimsContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
