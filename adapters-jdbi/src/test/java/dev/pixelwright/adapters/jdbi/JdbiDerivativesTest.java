package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.DerivativesContract;
import dev.pixelwright.adapters.testkit.database.DatabasePorts;

class JdbiDerivativesTest implements DerivativesContract {

    @Override
    public DatabasePorts ports() {
        return SharedDatabase.ports();
    }
}
