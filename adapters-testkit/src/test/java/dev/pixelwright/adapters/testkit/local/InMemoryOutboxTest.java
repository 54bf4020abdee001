package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.OutboxContract;

class InMemoryOutboxTest implements InMemoryPorts, OutboxContract {}
