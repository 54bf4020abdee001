package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.ModelCostsContract;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.local.InMemoryData;
import dev.pixelwright.core.model.Money;
import java.time.Clock;
import java.util.Map;

class InMemoryModelCostsTest implements ModelCostsContract {

    private final InMemoryData data = new InMemoryData(Clock.systemUTC());

    @Override
    public Database ports(Map<String, Money> prices) {
        return again(prices);
    }

    @Override
    public Database again(Map<String, Money> prices) {
        return Database.inMemory(data, prices);
    }
}
