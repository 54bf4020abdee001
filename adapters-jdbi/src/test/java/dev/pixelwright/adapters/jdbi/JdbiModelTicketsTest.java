package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.ModelTicketsContract;
import dev.pixelwright.core.Database;

class JdbiModelTicketsTest implements ModelTicketsContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
