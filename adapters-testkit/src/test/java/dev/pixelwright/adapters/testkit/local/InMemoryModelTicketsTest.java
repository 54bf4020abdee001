package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.ModelTicketsContract;

class InMemoryModelTicketsTest implements InMemoryPorts, ModelTicketsContract {}
