package dev.pixelwright.app.engines;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.core.port.ImageEngine;
import java.util.List;

/** Every engine that is here to be tried. */
public final class Engines {

    private Engines() {}

    /** The default one first. */
    public static List<ImageEngine> all() {
        return List.of(new Java2dEngine());
    }
}
