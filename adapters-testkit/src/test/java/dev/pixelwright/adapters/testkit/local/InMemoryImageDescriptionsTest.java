package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.ImageDescriptionsContract;

class InMemoryImageDescriptionsTest implements InMemoryPorts, ImageDescriptionsContract {}
