package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.IdempotencyKeysContract;
import dev.pixelwright.core.Database;

class JdbiIdempotencyKeysTest implements IdempotencyKeysContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
