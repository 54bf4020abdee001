package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.EndedJobsContract;

class InMemoryEndedJobsTest implements InMemoryPorts, EndedJobsContract {}
