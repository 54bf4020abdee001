package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.JobsContract;

class InMemoryJobsTest implements InMemoryPorts, JobsContract {}
