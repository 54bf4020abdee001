package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.DatabasePorts;
import dev.pixelwright.adapters.testkit.database.JobClaimsContract;

class JdbiJobClaimsTest implements JobClaimsContract {

    @Override
    public DatabasePorts ports() {
        return SharedDatabase.ports();
    }
}
