package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.DatabasePorts;
import dev.pixelwright.adapters.testkit.database.DerivativesContract;

class JdbiDerivativesTest implements DerivativesContract {

    @Override
    public DatabasePorts ports() {
        return SharedDatabase.ports();
    }
}
