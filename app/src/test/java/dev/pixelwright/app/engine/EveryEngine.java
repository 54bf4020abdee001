package dev.pixelwright.app.engine;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.jpeg.PlanarJpegEngine;
import dev.pixelwright.adapters.vips.VipsEngine;
import dev.pixelwright.adapters.vips.VipsLibrary;
import dev.pixelwright.core.port.ImageEngine;
import java.util.ArrayList;
import java.util.List;

/** Every engine that is here to be tried. */
public final class EveryEngine {

    private EveryEngine() {}

    /** Those in Java first, and libvips where the system has it; its own tests say loudly where it is missing. */
    public static List<ImageEngine> all() {
        List<ImageEngine> engines =
                new ArrayList<>(List.of(new Java2dEngine(), new PlanarJpegEngine(new Java2dEngine())));
        VipsLibrary.find(1).library().map(VipsEngine::new).ifPresent(engines::add);
        return engines;
    }
}
