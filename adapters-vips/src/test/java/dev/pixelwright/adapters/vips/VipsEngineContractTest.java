package dev.pixelwright.adapters.vips;

import dev.pixelwright.adapters.testkit.engine.ImageEngineContract;
import dev.pixelwright.core.port.ImageEngine;

class VipsEngineContractTest implements ImageEngineContract {

    @Override
    public ImageEngine engine() {
        return Libvips.engine();
    }
}
