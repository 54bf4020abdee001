package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.FiguresContract;
import dev.pixelwright.core.Database;

class JdbiFiguresTest implements FiguresContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
