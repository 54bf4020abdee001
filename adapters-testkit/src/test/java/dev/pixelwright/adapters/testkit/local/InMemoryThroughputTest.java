package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.ThroughputContract;

class InMemoryThroughputTest implements InMemoryPorts, ThroughputContract {}
