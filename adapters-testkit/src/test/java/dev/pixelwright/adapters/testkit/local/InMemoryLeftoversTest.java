package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.LeftoversContract;

class InMemoryLeftoversTest implements InMemoryPorts, LeftoversContract {}
