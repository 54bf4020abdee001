package dev.pixelwright.app.engine;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.jpeg.PlanarJpegEngine;
import dev.pixelwright.adapters.jpeg.kept.KeptDecodings;
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
     * The engine of this type.
     *
     * @param threads of libvips for one picture
     * @throws EngineMissing when libvips was asked for by name and is not there
     */
    public static ImageEngine of(EngineType type, int threads) {
        return of(type, threads, KeptDecodings.NONE);
    }

    /** The same, which keeps decoded pictures in {@code kept}, where it decodes them itself. */
    public static ImageEngine of(EngineType type, int threads, KeptDecodings kept) {
        return switch (type) {
            case AUTO -> automatic(VipsLibrary.find(threads), kept);
            case JAVA -> new PlanarJpegEngine(new Java2dEngine(), kept);
            case VIPS -> new VipsEngine(present(VipsLibrary.find(threads)));
        };
    }

    // Java first, so that what comes out does not depend on what the system has, but where it could not come out at
    // all. JPEG in planes in front of both, which makes no other picture.
    private static ImageEngine automatic(VipsLibrary.Search search, KeptDecodings kept) {
        LOG.log(System.Logger.Level.INFO, search.message());
        List<ImageEngine> engines = new ArrayList<>(List.of(new Java2dEngine()));
        search.library().map(VipsEngine::new).ifPresent(engines::add);
        return new PlanarJpegEngine(new ChoosingEngine(engines), kept);
    }

    /**
     * Makes nothing, and fails as {@link #of} would.
     *
     * @throws EngineMissing when libvips was asked for by name and is not there
     */
    public static void require(EngineType type, int threads) {
        if (type == EngineType.VIPS) {
            present(VipsLibrary.find(threads));
        }
    }

    private static VipsLibrary present(VipsLibrary.Search search) {
        return search.library()
                .orElseThrow(() -> new EngineMissing(search.message()
                        + ". Install it (Debian: libvips42), or say engine: {type: auto} to go on without it."));
    }
}
