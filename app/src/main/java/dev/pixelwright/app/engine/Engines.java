package dev.pixelwright.app.engine;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.vips.VipsEngine;
import dev.pixelwright.adapters.vips.VipsLibrary;
import dev.pixelwright.core.local.ChoosingEngine;
import dev.pixelwright.core.port.ImageEngine;
import java.util.ArrayList;
import java.util.List;

/** Puts the engines together, for every process that makes pixels. */
public final class Engines {

    private static final System.Logger LOG = System.getLogger(Engines.class.getName());

    private Engines() {}

    /**
     * The engine of these settings.
     *
     * @throws EngineMissing when libvips was asked for by name and is not there
     */
    public static ImageEngine of(EngineSettings settings) {
        return switch (settings.type()) {
            case AUTO -> automatic(VipsLibrary.find(settings.threadsOfOnePicture()));
            case JAVA -> new Java2dEngine();
            case VIPS -> alone(VipsLibrary.find(settings.threadsOfOnePicture()));
        };
    }

    // It is the faster one, and the one that keeps animations. What it cannot read is left to Java.
    private static ImageEngine automatic(VipsLibrary.Search search) {
        LOG.log(System.Logger.Level.INFO, search.message());
        List<ImageEngine> engines = new ArrayList<>();
        search.library().map(VipsEngine::new).ifPresent(engines::add);
        engines.add(new Java2dEngine());
        return new ChoosingEngine(engines);
    }

    private static ImageEngine alone(VipsLibrary.Search search) {
        return new VipsEngine(search.library()
                .orElseThrow(() -> new EngineMissing(search.message()
                        + ". Install it (Debian: libvips42), or say engine: {type: auto} to go on without it.")));
    }
}
