package dev.pixelwright.app.doctor;

import dev.pixelwright.adapters.sandbox.SandboxedEngine;
import dev.pixelwright.adapters.vips.VipsLibrary;
import dev.pixelwright.app.config.EngineSettings;
import dev.pixelwright.app.engine.EngineType;
import dev.pixelwright.app.engine.Engines;
import dev.pixelwright.app.engine.TestPicture;
import dev.pixelwright.app.sandbox.Sandboxes;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.port.ImageEngine;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;

/** Which engines there are, and whether each draws a picture where the service would have it drawn. */
final class EngineCheck {

    private static final String SUBJECT = "engine";

    private final EngineSettings settings;

    EngineCheck(EngineSettings settings) {
        this.settings = settings;
    }

    void tell(Consumer<Finding> reader) {
        switch (settings.type()) {
            case AUTO -> {
                reader.accept(drawing(EngineType.JAVA));
                reader.accept(vips());
            }
            case JAVA -> reader.accept(drawing(EngineType.JAVA));
            case VIPS -> reader.accept(vips());
        }
    }

    private Finding vips() {
        VipsLibrary.Search search = VipsLibrary.find(settings.threadsOfOnePicture());
        if (search.library().isPresent()) {
            return drawing(EngineType.VIPS);
        }
        return settings.type() == EngineType.VIPS
                ? Finding.no(
                        SUBJECT,
                        search.message()
                                + ". Install it (Debian: apt install libvips42), or say engine: {type: auto} to"
                                + " go on without it")
                : Finding.weak(
                        SUBJECT,
                        search.message() + ". AVIF, HEIC and animations need it (Debian: apt install libvips42)");
    }

    private Finding drawing(EngineType type) {
        try {
            return settings.sandbox().enabled() ? inAChild(type) : here(type);
        } catch (IOException | RuntimeException | LinkageError e) {
            return Finding.no(
                    SUBJECT,
                    "that of type " + type.name().toLowerCase(Locale.ROOT) + " draws no picture: " + Words.of(e)
                            + ". What it says itself is shown with --debug");
        }
    }

    private Finding inAChild(EngineType type) throws IOException {
        EngineSettings alone = new EngineSettings(type, settings.threads(), settings.sandbox());
        try (SandboxedEngine sandbox = Sandboxes.open(alone, 1, ImageLimits.DEFAULT)) {
            return Finding.ok(SUBJECT, drawn(sandbox) + " drew a picture in a process of its own");
        }
    }

    private Finding here(EngineType type) throws IOException {
        return Finding.ok(
                SUBJECT, drawn(Engines.of(type, settings.threadsOfOnePicture())) + " drew a picture in this process");
    }

    private static String drawn(ImageEngine engine) throws IOException {
        return new TestPicture(engine, ImageLimits.DEFAULT).check();
    }
}
