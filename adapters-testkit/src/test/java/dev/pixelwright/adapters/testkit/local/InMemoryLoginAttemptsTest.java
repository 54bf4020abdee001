package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.LoginAttemptsContract;

class InMemoryLoginAttemptsTest implements InMemoryPorts, LoginAttemptsContract {}
