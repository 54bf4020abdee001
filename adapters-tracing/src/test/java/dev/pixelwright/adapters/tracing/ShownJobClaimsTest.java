package dev.pixelwright.adapters.tracing;

import dev.pixelwright.adapters.testkit.database.JobClaimsContract;

class ShownJobClaimsTest implements ShownPorts, JobClaimsContract {}
