package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.adapters.testkit.database.WebhookSettlingContract;
import dev.pixelwright.core.Database;

class JdbiWebhookSettlingTest implements WebhookSettlingContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }
}
