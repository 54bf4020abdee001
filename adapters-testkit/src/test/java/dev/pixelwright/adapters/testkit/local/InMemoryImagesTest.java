package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.database.ImagesContract;

class InMemoryImagesTest implements InMemoryPorts, ImagesContract {}
