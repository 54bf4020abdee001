package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.BatchesContract;

class InMemoryBatchesTest implements InMemoryPorts, BatchesContract {}
