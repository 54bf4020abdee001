package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.WebhookSettlingContract;

class InMemoryWebhookSettlingTest implements InMemoryPorts, WebhookSettlingContract {}
