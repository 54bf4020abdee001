package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.JobClaimsContract;
import dev.pixelwright.adapters.testkit.database.DatabasePorts;

class JdbiJobClaimsTest implements JobClaimsContract {

    @Override
    public DatabasePorts ports() {
        return SharedDatabase.ports();
    }
}
