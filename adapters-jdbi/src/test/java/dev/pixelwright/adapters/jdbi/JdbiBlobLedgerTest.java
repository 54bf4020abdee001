package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.BlobLedgerContract;
import dev.pixelwright.core.Database;

class JdbiBlobLedgerTest implements BlobLedgerContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
