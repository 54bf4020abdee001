package dev.pixelwright.adapters.jpeg;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.testkit.engine.ImageEngineContract;
import dev.pixelwright.core.port.ImageEngine;

class PlanarJpegEngineContractTest implements ImageEngineContract {

    @Override
    public ImageEngine engine() {
        return new PlanarJpegEngine(new Java2dEngine());
    }
}
