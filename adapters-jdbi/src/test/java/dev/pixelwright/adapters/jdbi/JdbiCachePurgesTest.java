package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.CachePurgesContract;
import dev.pixelwright.core.Database;

class JdbiCachePurgesTest implements CachePurgesContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
