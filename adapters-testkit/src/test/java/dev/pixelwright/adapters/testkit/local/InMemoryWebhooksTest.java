package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.WebhooksContract;

class InMemoryWebhooksTest implements InMemoryPorts, WebhooksContract {}
