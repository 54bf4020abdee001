package dev.pixelwright.adapters.metrics;

import dev.pixelwright.core.Database;
import dev.pixelwright.core.FigureUseCases;
import dev.pixelwright.core.decorate.Decorator;
import dev.pixelwright.core.decorate.WatchedCalls;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.port.Images;
import dev.pixelwright.core.port.JobClaims;
import dev.pixelwright.core.port.ModelGenerator;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * All that one process counts and times. A part of the service is measured by being handed in and used in its place; what
 * comes back keeps every promise of the port, because it is the part itself that answers.
 *
 * <p>Names and labels are a contract, written down in {@code docs/METRICS.md}. Values of labels are few by nature: no user, no image
 * and no address is one.
 */
public final class Meters {

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Decorator watched = new WatchedCalls(new CallTimes(registry));
    private final JobMeter jobs = new JobMeter(registry);
    private final UploadMeter uploads = new UploadMeter(registry);
    private final EngineMeter engines = new EngineMeter(registry);
    private final ModelMeter models = new ModelMeter(registry);
    private final RequestMeter requests = new RequestMeter(registry);

    /** Those of a process, with memory, threads and collections of its Java machine. */
    public Meters() {
        JvmMetrics.builder().register(registry);
    }

    /** A port of the outside, timed call by call. */
    public <T> T timed(Class<T> port, T behind) {
        return watched.decorated(port, behind);
    }

    /** The database, timed call by call; uploads and what becomes of jobs are counted. */
    public Database measured(Database ports) {
        return ports.decorated(this::counted);
    }

    private <T> T counted(Class<T> port, T behind) {
        T timed = timed(port, behind);
        if (timed instanceof Images images) {
            return port.cast(uploads.of(images));
        }
        return timed instanceof JobClaims claims ? port.cast(jobs.of(claims)) : timed;
    }

    /** The engine, timed by what it makes; one that makes several at once still does. */
    public ImageEngine measured(ImageEngine engine) {
        return engines.of(engine);
    }

    /** The generators, each timed under its name. */
    public List<ModelGenerator> measured(List<ModelGenerator> generators) {
        return generators.stream().map(models::of).toList();
    }

    /** Shows what the whole installation has to do and keeps, whenever somebody looks. */
    public void show(FigureUseCases figures, Clock clock) {
        InstallationGauges.register(registry, figures, clock);
    }

    /** Shows one number more, whenever somebody looks. */
    public void show(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(told -> told.call(value.getAsDouble()))
                .register(registry);
    }

    /** Shows several numbers more under one name, told apart by a label, whenever somebody looks. */
    public void show(String name, String help, String label, Supplier<Map<String, Double>> values) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(label)
                .callback(told -> values.get().forEach((which, value) -> told.call(value, which)))
                .register(registry);
    }

    /** A request was answered. */
    public void answered(String method, String route, int status, Duration took) {
        requests.took(method, route, status, took);
    }

    /** All of it at this moment. */
    public Exposition read() {
        return Exposition.of(registry.scrape());
    }
}
