package dev.pixelwright.app.service;

import dev.pixelwright.adapters.sandbox.SandboxedEngine;
import dev.pixelwright.app.config.EngineSettings;
import dev.pixelwright.app.engine.Engines;
import dev.pixelwright.app.sandbox.Sandboxes;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.port.ImageEngine;
import java.util.function.BooleanSupplier;

/**
 * The engine of the service, in processes of its own unless that is switched off.
 *
 * @param busy whether a picture would have to wait before it is even begun
 */
record OpenEngine(ImageEngine engine, BooleanSupplier busy) {

    /** Opens it; {@code lifespan} closes it. Where it needs what is not there, that is said now and not by a child. */
    static OpenEngine open(EngineSettings settings, int workers, ImageLimits limits, Lifespan lifespan) {
        if (!settings.sandbox().enabled()) {
            return new OpenEngine(Engines.of(settings.type(), settings.threadsOfOnePicture()), () -> false);
        }
        Engines.require(settings.type(), settings.threadsOfOnePicture());
        SandboxedEngine sandbox = lifespan.add("engine", Sandboxes.open(settings, workers, limits));
        return new OpenEngine(sandbox, sandbox::isBusy);
    }
}
