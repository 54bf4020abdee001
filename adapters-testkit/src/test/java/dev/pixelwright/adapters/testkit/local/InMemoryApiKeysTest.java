package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.ApiKeysContract;

class InMemoryApiKeysTest implements InMemoryPorts, ApiKeysContract {}
