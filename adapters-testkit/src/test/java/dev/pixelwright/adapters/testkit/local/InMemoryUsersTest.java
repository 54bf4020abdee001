package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.UsersContract;

class InMemoryUsersTest implements InMemoryPorts, UsersContract {}
