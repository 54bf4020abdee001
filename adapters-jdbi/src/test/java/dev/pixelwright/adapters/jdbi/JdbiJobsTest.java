package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.DatabasePorts;
import dev.pixelwright.adapters.testkit.database.JobsContract;

class JdbiJobsTest implements JobsContract {

    @Override
    public DatabasePorts ports() {
        return SharedDatabase.ports();
    }
}
