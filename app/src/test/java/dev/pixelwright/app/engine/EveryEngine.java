package dev.pixelwright.app.engine;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.jpeg.PlanarJpegEngine;
import dev.pixelwright.adapters.sandbox.SandboxedEngine;
import dev.pixelwright.adapters.vips.VipsEngine;
import dev.pixelwright.adapters.vips.VipsLibrary;
import dev.pixelwright.app.config.EngineSettings;
import dev.pixelwright.app.sandbox.Sandboxes;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.port.ImageEngine;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every engine that is here to be tried: each in this process, and each in one of its own as the service has it. The one in
 * Java comes first, and libvips is among them where the system has it; its own tests say loudly where it is missing.
 */
public final class EveryEngine implements AutoCloseable {

    /** An engine, what it is called in messages, and its process if it has one. */
    public record Tried(String name, ImageEngine engine, Optional<SandboxedEngine> sandbox) {

        @Override
        public String toString() {
            return name;
        }
    }

    private final List<Tried> all = new ArrayList<>();

    private EveryEngine() {}

    /** Starts the processes, one an engine. */
    public static EveryEngine open() {
        EveryEngine every = new EveryEngine();
        for (ImageEngine engine : bare()) {
            every.all.add(new Tried(engine.capabilities().engine(), engine, Optional.empty()));
        }
        boolean vips = VipsLibrary.find(1).library().isPresent();
        for (EngineType type : vips ? List.of(EngineType.JAVA, EngineType.VIPS) : List.of(EngineType.JAVA)) {
            SandboxedEngine sandbox = sandboxed(type, 1);
            every.all.add(new Tried(sandbox.capabilities().engine() + " in a process", sandbox, Optional.of(sandbox)));
        }
        return every;
    }

    /** Those that need nothing to be started and ended. */
    public static List<ImageEngine> bare() {
        List<ImageEngine> engines =
                new ArrayList<>(List.of(new Java2dEngine(), new PlanarJpegEngine(new Java2dEngine())));
        VipsLibrary.find(1).library().map(VipsEngine::new).ifPresent(engines::add);
        return engines;
    }

    /** One in the service's own children, which have little memory and are waited for a little longer. */
    public static SandboxedEngine sandboxed(EngineType type, int children) {
        EngineSettings.Sandbox sandbox = new EngineSettings.Sandbox(
                true,
                Optional.of(children),
                DataSize.mebibytes(192),
                DataSize.mebibytes(1024),
                Duration.seconds(60),
                Duration.seconds(8),
                false,
                DataSize.mebibytes(8));
        return Sandboxes.open(new EngineSettings(type, Optional.empty(), sandbox), children, ImageLimits.DEFAULT);
    }

    public List<Tried> all() {
        return List.copyOf(all);
    }

    @Override
    public void close() {
        all.forEach(tried -> tried.sandbox().ifPresent(SandboxedEngine::close));
    }
}
