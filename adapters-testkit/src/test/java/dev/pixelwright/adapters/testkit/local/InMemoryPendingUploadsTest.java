package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.PendingUploadsContract;

class InMemoryPendingUploadsTest implements InMemoryPorts, PendingUploadsContract {}
