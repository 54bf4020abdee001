package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.SessionsContract;

class InMemorySessionsTest implements InMemoryPorts, SessionsContract {}
