package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.EndedJobsContract;
import dev.pixelwright.core.Database;

class JdbiEndedJobsTest implements EndedJobsContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
