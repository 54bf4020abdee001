package dev.pixelwright.app.service;

import dev.pixelwright.adapters.tracing.TraceSettings;
import dev.pixelwright.adapters.tracing.Traces;
import dev.pixelwright.app.BuildInfo;
import dev.pixelwright.app.config.TracingSettings;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.job.WorkerId;
import dev.pixelwright.core.local.SilentTracing;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.port.Tracing;
import java.util.Optional;

/**
 * How it is shown where time goes.
 *
 * @param traces empty where nothing is shown: then every part is used as it is, and nothing of OpenTelemetry's SDK is loaded
 */
record OpenTracing(Optional<Traces> traces) {

    /** As it is configured; {@code lifespan} ends it after all that is opened from here on, so that their last steps are sent. */
    static OpenTracing open(TracingSettings settings, WorkerId node, Lifespan lifespan) {
        Optional<TraceSettings> chosen =
                settings.toTraceSettings(BuildInfo.read().version(), node.value());
        // No lambda here and below is about Traces: to make one, what that stands on would be loaded.
        return new OpenTracing(
                chosen.isPresent()
                        ? Optional.of(lifespan.add("tracing", Traces.open(chosen.get())))
                        : Optional.empty());
    }

    /** What parts are given that show steps of their own. */
    Tracing tracing() {
        return shown().orElseGet(SilentTracing::new);
    }

    // No lambda names a method of Traces: to make one the class would be linked, and with it what it stands on be
    // loaded.

    /** The same, if anything is shown. */
    Optional<Tracing> shown() {
        return traces.isPresent() ? Optional.of(traces.get().tracing()) : Optional.empty();
    }

    <T> T shown(Class<T> port, T behind) {
        return traces.isPresent() ? traces.get().shown(port, behind) : behind;
    }

    Database shown(Database ports) {
        return traces.isPresent() ? traces.get().shown(ports) : ports;
    }

    ImageEngine shown(ImageEngine engine) {
        return traces.isPresent() ? traces.get().shown(engine) : engine;
    }
}
