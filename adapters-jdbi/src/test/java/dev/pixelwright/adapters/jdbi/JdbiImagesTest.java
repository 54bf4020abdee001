package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.ImagesContract;
import dev.pixelwright.core.Database;

class JdbiImagesTest implements ImagesContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
