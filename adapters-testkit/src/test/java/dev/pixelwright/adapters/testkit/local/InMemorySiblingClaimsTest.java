package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.SiblingClaimsContract;

class InMemorySiblingClaimsTest implements InMemoryPorts, SiblingClaimsContract {}
