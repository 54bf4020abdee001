package dev.pixelwright.app.service;

import dev.pixelwright.adapters.sandbox.SandboxedEngine;
import dev.pixelwright.app.config.EngineSettings;
import dev.pixelwright.app.engine.Engines;
import dev.pixelwright.app.sandbox.Sandboxes;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.port.ImageEngine;
import io.dropwizard.core.setup.Environment;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The engine of the service, in processes of its own unless that is switched off.
 *
 * @param busy whether a picture would have to wait before it is even begun
 * @param fill starts the processes that were left for later, because the start of the service needs the machine itself
 */
record OpenEngine(ImageEngine engine, BooleanSupplier busy, Runnable fill) {

    /** Who was waiting for the service to be ready goes first. */
    private static final long QUIET_SECONDS = 10;

    /** Opens it; {@code lifespan} closes it. Where it needs what is not there, that is said now and not by a child. */
    static OpenEngine open(EngineSettings settings, int workers, ImageLimits limits, Lifespan lifespan) {
        if (!settings.sandbox().enabled()) {
            return new OpenEngine(Engines.of(settings.type(), settings.threadsOfOnePicture()), () -> false, () -> {});
        }
        Engines.require(settings.type(), settings.threadsOfOnePicture());
        SandboxedEngine sandbox = lifespan.add("engine", Sandboxes.open(settings, workers, limits));
        return new OpenEngine(sandbox, sandbox::isBusy, sandbox::fill);
    }

    /** Starts the others a while after {@code environment} has begun to serve, if nobody has wanted them by then. */
    void fillAfter(Environment environment) {
        // No executor of the environment: the end of the service would wait for what is still to come.
        environment
                .lifecycle()
                .addServerLifecycleListener(server -> CompletableFuture.delayedExecutor(QUIET_SECONDS, TimeUnit.SECONDS)
                        .execute(fill));
    }
}
