package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.WebhookDeliveriesContract;

class InMemoryWebhookDeliveriesTest implements InMemoryPorts, WebhookDeliveriesContract {}
