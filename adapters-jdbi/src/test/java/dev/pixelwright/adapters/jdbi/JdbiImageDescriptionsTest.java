package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.ImageDescriptionsContract;
import dev.pixelwright.core.Database;

class JdbiImageDescriptionsTest implements ImageDescriptionsContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
