package dev.pixelwright.adapters.metrics;

import dev.pixelwright.adapters.testkit.database.JobClaimsContract;

class MeasuredJobClaimsTest implements MeasuredPorts, JobClaimsContract {}
