package dev.pixelwright.benchmarks.contender;

import dev.pixelwright.adapters.vips.VipsEngine;
import dev.pixelwright.adapters.vips.VipsLibrary;
import dev.pixelwright.app.engine.EngineType;
import dev.pixelwright.app.engine.Engines;
import dev.pixelwright.core.port.ImageEngine;

/** The contenders that {@link ContenderMain} can be. */
public enum JavaContender {
    /** The engine that the service has where nothing is installed. */
    OURS {
        @Override
        Maker maker() {
            ImageEngine engine = Engines.of(EngineType.JAVA, 1);
            return new DarkroomMaker(
                    "Pixelwright, engine " + engine.capabilities().engine(), engine);
        }
    },
    VIPS {
        @Override
        Maker maker() {
            VipsLibrary.Search search = VipsLibrary.find(1);
            VipsLibrary library = search.library().orElseThrow(() -> new IllegalStateException(search.message()));
            return new DarkroomMaker("libvips " + library.version() + " of the system", new VipsEngine(library));
        }
    },
    THUMBNAILATOR {
        @Override
        Maker maker() {
            JdkPictures.only();
            return new ThumbnailatorMaker();
        }
    },
    IMGSCALR {
        @Override
        Maker maker() {
            JdkPictures.only();
            return new ImgscalrMaker();
        }
    },
    GRAPHICS2D {
        @Override
        Maker maker() {
            JdkPictures.only();
            return new Graphics2dMaker();
        }
    };

    /** A new one, or an {@link IllegalStateException} that says what is missing. */
    abstract Maker maker();
}
