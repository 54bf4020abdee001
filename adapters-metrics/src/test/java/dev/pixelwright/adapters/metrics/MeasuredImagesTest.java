package dev.pixelwright.adapters.metrics;

import dev.pixelwright.adapters.testkit.database.ImagesContract;

class MeasuredImagesTest implements MeasuredPorts, ImagesContract {}
