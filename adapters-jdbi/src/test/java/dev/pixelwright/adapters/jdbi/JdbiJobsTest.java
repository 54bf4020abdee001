package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.JobsContract;
import dev.pixelwright.adapters.testkit.database.DatabasePorts;

class JdbiJobsTest implements JobsContract {

    @Override
    public DatabasePorts ports() {
        return SharedDatabase.ports();
    }
}
