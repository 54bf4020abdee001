package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.ImagesContract;
import dev.pixelwright.adapters.testkit.database.DatabasePorts;

class JdbiImagesTest implements ImagesContract {

    @Override
    public DatabasePorts ports() {
        return SharedDatabase.ports();
    }
}
