package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.AuditLogContract;
import dev.pixelwright.core.Database;

class JdbiAuditLogTest implements AuditLogContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
