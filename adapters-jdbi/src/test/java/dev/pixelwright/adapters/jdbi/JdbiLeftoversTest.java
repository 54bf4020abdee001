package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.LeftoversContract;
import dev.pixelwright.core.Database;

class JdbiLeftoversTest implements LeftoversContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
