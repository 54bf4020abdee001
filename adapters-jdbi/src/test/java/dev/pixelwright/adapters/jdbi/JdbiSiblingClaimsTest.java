package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.SiblingClaimsContract;
import dev.pixelwright.core.Database;

class JdbiSiblingClaimsTest implements SiblingClaimsContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
