package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.CachePurgesContract;

class InMemoryCachePurgesTest implements InMemoryPorts, CachePurgesContract {}
