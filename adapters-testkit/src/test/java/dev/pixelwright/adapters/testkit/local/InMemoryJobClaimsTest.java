package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.JobClaimsContract;

class InMemoryJobClaimsTest implements InMemoryPorts, JobClaimsContract {}
