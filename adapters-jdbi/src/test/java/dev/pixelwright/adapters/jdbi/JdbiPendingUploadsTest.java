package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.PendingUploadsContract;
import dev.pixelwright.core.Database;

class JdbiPendingUploadsTest implements PendingUploadsContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
