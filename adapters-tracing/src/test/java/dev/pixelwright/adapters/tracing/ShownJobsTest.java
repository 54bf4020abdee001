package dev.pixelwright.adapters.tracing;

import dev.pixelwright.adapters.testkit.database.JobsContract;

class ShownJobsTest implements ShownPorts, JobsContract {}
