package dev.pixelwright.app.service;

import dev.pixelwright.adapters.java2d.text.OutlineTypesetter;
import dev.pixelwright.adapters.metrics.Meters;
import dev.pixelwright.adapters.outbound.GuardedOutbound;
import dev.pixelwright.adapters.rest.log.ServiceLog;
import dev.pixelwright.app.config.Premises;
import dev.pixelwright.app.config.ServiceConfiguration;
import dev.pixelwright.app.engine.Generators;
import dev.pixelwright.app.engine.OpenDepth;
import dev.pixelwright.app.engine.TestPicture;
import dev.pixelwright.app.log.LogbackServiceLog;
import dev.pixelwright.app.log.MdcDiagnosticContext;
import dev.pixelwright.app.security.Argon2PasswordHasher;
import dev.pixelwright.app.security.LeakedPasswords;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.PixelwrightBuilder;
import dev.pixelwright.core.delivery.LinkKeys;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.job.WorkerId;
import dev.pixelwright.core.local.TimeSortedIds;
import dev.pixelwright.core.port.BlobStore;
import dev.pixelwright.core.port.DomainEvents;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.port.ModelGenerator;
import dev.pixelwright.core.port.Outbound;
import dev.pixelwright.core.port.PasswordHasher;
import dev.pixelwright.core.port.Typesetter;
import io.dropwizard.core.setup.Environment;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The whole service, from the bottom up: read it from top to bottom to know what it is made of. */
final class Wiring {

    private final ServiceConfiguration configuration;
    private final Lifespan lifespan;
    private final Console console;

    Wiring(ServiceConfiguration configuration, Lifespan lifespan, Console console) {
        this.configuration = configuration;
        this.lifespan = lifespan;
        this.console = console;
    }

    /**
     * Starts all parts and gives their HTTP face to {@code environment}; {@code lifespan} ends them, and {@code leaving} tells
     * whether that is about to begin.
     */
    Pixelwright assemble(Environment environment, BooleanSupplier leaving) throws IOException {
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        int processors = Runtime.getRuntime().availableProcessors();

        WorkerId node = NodeName.of(random);
        // The first of all, so that what the others log is counted.
        ServiceLog log = LogbackServiceLog.attach(node, clock);
        Path data = DataFolder.prepare(configuration.data());
        OpenTracing tracing = OpenTracing.open(configuration.tracing(), node, lifespan);
        Premises premises =
                new Premises(data, clock, new TimeSortedIds(clock, random), random::nextDouble, tracing.tracing());
        HttpFace face = new HttpFace(configuration, leaving, clock, random);
        Optional<LinkKeys> linkKeys = LinkSigning.keys(configuration, random);

        ImageLimits limits = configuration.limits().toImageLimits();
        int workers = configuration.workers(processors);
        OpenEngine engine = OpenEngine.open(configuration.engine(), workers, limits, lifespan);
        TestPicture testPicture = new TestPicture(engine.engine(), limits);
        Typesetter typesetter = new OutlineTypesetter();
        PasswordHasher hasher = new Argon2PasswordHasher(Math.max(1, processors / 2));
        WarmUp warmUp = WarmUp.begin(
                testPicture, hasher, DressRehearsal.of(configuration.engine(), engine.engine(), data.resolve("tmp")));
        // A codec that unpacks itself must not meet the end of the process half way.
        lifespan.add("warm-up", warmUp::await);

        DatabaseStart start = DatabaseStart.owning(data, lifespan, console, random);
        OpenParts parts = OpenParts.open(configuration, lifespan, start, premises);
        GuardedOutbound outbound = new GuardedOutbound(configuration.outbound().toGuardSettings());
        lifespan.add("outbound", outbound);
        OpenDepth depth =
                lifespan.add("depth", OpenDepth.of(configuration.models().toDepthModelSettings(processors)));
        Meters meters = new Meters();
        PixelwrightBuilder builder = measured(meters, tracing, parts, engine, premises);
        linkKeys.ifPresent(builder::linkKeys);
        List<ModelGenerator> generators =
                Generators.of(configuration.models(), data.resolve("tmp"), random::nextDouble);
        configuration.delivery().toCachePurge().ifPresent(builder::cachePurge);
        Pixelwright pixelwright = builder.typesetter(typesetter)
                .hasher(hasher)
                .commonPasswords(new LeakedPasswords())
                .outbound(tracing.shown(Outbound.class, meters.timed(Outbound.class, outbound)))
                .modelGenerators(meters.measured(depth.after(generators)))
                .worker(node)
                .workers(workers)
                .build();
        lifespan.add("workers", pixelwright);
        appoint(pixelwright, random);
        pixelwright.start();

        List<Component> components = components(parts, engine, testPicture, generators, environment);
        face.tracedBy(tracing.shown())
                .loggedBy(log)
                .register(
                        environment,
                        pixelwright.useCases(),
                        components,
                        parts.store().elsewhere(),
                        meters::answered);
        meters.show(pixelwright.useCases().figures(), clock);
        ProcessGauges.show(meters, parts, components, data, environment);
        MetricsPage.install(meters, environment);
        warmUp.awaitedBefore(environment);
        engine.fillAfter(environment);
        return pixelwright;
    }

    private void appoint(Pixelwright pixelwright, SecureRandom random) {
        if (configuration.role().servesPeople()) {
            new Appointment(pixelwright.useCases().accounts().appointFirstAdmin(), random, console)
                    .make(configuration.accounts());
        }
    }

    // What is asked whether it works.
    private static List<Component> components(
            OpenParts parts,
            OpenEngine engine,
            TestPicture testPicture,
            List<ModelGenerator> generators,
            Environment environment) {
        List<Component> components = new ArrayList<>(List.of(
                new Component("database", true, parts.database()::ping),
                new Component("storage", true, parts.store().probe()::run),
                // A bell that is not heard costs a sweep.
                new Component("queue", false, parts.queue().probe()::run),
                new Component("engine", true, EngineProbe.of(engine, testPicture))));
        BreakerWatch.on(generators).ifPresent(watch -> {
            watch.tell(environment.metrics());
            components.add(watch.component());
        });
        return components;
    }

    // What stands on these is counted and timed, and shown where that is asked for.
    private PixelwrightBuilder measured(
            Meters meters, OpenTracing tracing, OpenParts parts, OpenEngine engine, Premises premises) {
        Database ports =
                tracing.shown(meters.measured(parts.ports(configuration.models().prices())));
        ImageEngine engines = tracing.shown(meters.measured(engine.engine()));
        BlobStore store = meters.timed(BlobStore.class, parts.store().store());
        return parts.over(engines, ports, configuration, premises)
                .tracing(tracing.tracing())
                .diagnostics(new MdcDiagnosticContext())
                .store(tracing.shown(BlobStore.class, store))
                .domainEvents(meters.timed(DomainEvents.class, parts.queue().domainEvents()));
    }
}
