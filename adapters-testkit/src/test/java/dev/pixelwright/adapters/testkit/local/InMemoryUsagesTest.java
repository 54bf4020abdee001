package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.UsagesContract;

class InMemoryUsagesTest implements InMemoryPorts, UsagesContract {}
