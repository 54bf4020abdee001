package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.ApiKeysContract;
import dev.pixelwright.core.Database;

class JdbiApiKeysTest implements ApiKeysContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
