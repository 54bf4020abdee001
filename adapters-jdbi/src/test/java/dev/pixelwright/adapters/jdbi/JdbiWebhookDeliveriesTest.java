package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.WebhookDeliveriesContract;
import dev.pixelwright.core.Database;

class JdbiWebhookDeliveriesTest implements WebhookDeliveriesContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
