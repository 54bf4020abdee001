package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.LastAdminContract;
import dev.pixelwright.adapters.testkit.database.MembershipsContract;

class InMemoryMembershipsTest implements InMemoryPorts, MembershipsContract, LastAdminContract {}
