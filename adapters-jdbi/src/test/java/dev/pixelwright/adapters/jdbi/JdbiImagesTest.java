package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.DatabasePorts;
import dev.pixelwright.adapters.testkit.database.ImagesContract;

class JdbiImagesTest implements ImagesContract {

    @Override
    public DatabasePorts ports() {
        return SharedDatabase.ports();
    }
}
