package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.JobsContract;
import dev.pixelwright.core.Database;

class JdbiJobsTest implements JobsContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
