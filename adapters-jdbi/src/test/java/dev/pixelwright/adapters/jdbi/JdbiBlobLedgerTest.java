package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.BlobLedgerContract;
import dev.pixelwright.adapters.testkit.database.DatabasePorts;

class JdbiBlobLedgerTest implements BlobLedgerContract {

    @Override
    public DatabasePorts ports() {
        return SharedDatabase.ports();
    }
}
