package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.MembershipsContract;
import dev.pixelwright.core.Database;

class JdbiMembershipsTest implements MembershipsContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
