package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.ModelRunsContract;

class InMemoryModelRunsTest implements InMemoryPorts, ModelRunsContract {}
