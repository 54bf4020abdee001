package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.UserPresetsContract;

class InMemoryUserPresetsTest implements InMemoryPorts, UserPresetsContract {}
