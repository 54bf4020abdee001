package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.ModelCostsContract;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.model.Money;
import java.util.Map;

class JdbiModelCostsTest implements ModelCostsContract {

    @Override
    public Database ports(Map<String, Money> prices) {
        return SharedDatabase.ports(SharedDatabase.empty(), prices);
    }

    @Override
    public Database again(Map<String, Money> prices) {
        return SharedDatabase.ports(SharedDatabase.same(), prices);
    }
}
