package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.DerivativesContract;

class InMemoryDerivativesTest implements InMemoryPorts, DerivativesContract {}
