package dev.pixelwright.adapters.jpeg;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.testkit.engine.SeriesContract;
import dev.pixelwright.core.port.SeriesEngine;

class PlanarSeriesContractTest implements SeriesContract {

    @Override
    public SeriesEngine engine() {
        return new PlanarJpegEngine(new Java2dEngine());
    }
}
