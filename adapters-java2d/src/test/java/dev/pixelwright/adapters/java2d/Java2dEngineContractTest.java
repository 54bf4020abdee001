package dev.pixelwright.adapters.java2d;

import dev.pixelwright.adapters.testkit.engine.ImageEngineContract;
import dev.pixelwright.core.port.ImageEngine;

class Java2dEngineContractTest implements ImageEngineContract {

    @Override
    public ImageEngine engine() {
        return new Java2dEngine();
    }
}
