package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.DerivativesContract;
import dev.pixelwright.core.Database;

class JdbiDerivativesTest implements DerivativesContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
