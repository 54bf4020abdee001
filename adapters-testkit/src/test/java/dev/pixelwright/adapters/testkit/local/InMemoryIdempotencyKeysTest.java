package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.IdempotencyKeysContract;

class InMemoryIdempotencyKeysTest implements InMemoryPorts, IdempotencyKeysContract {}
