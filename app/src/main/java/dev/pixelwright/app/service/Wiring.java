package dev.pixelwright.app.service;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.jdbi.JdbiBlobLedger;
import dev.pixelwright.adapters.jdbi.JdbiDatabase;
import dev.pixelwright.adapters.jdbi.JdbiDerivatives;
import dev.pixelwright.adapters.jdbi.JdbiIdempotencyKeys;
import dev.pixelwright.adapters.jdbi.JdbiImages;
import dev.pixelwright.adapters.jdbi.JdbiJobClaims;
import dev.pixelwright.adapters.jdbi.JdbiJobs;
import dev.pixelwright.adapters.jdbi.JdbiSessions;
import dev.pixelwright.adapters.jdbi.JdbiUsers;
import dev.pixelwright.adapters.rest.RestApi;
import dev.pixelwright.adapters.rest.RestSettings;
import dev.pixelwright.app.config.OpenStore;
import dev.pixelwright.app.config.ServiceConfiguration;
import dev.pixelwright.app.security.Argon2PasswordHasher;
import dev.pixelwright.app.security.KeyFile;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.port.PasswordHasher;
import dev.pixelwright.core.usecase.Darkroom;
import io.dropwizard.core.setup.Environment;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The whole service, from the bottom up: read it from top to bottom to know what it is made of. */
final class Wiring {

    private static final String ISSUER = "pixelwright";

    private final ServiceConfiguration configuration;
    private final Lifespan lifespan;
    private final Console console;

    Wiring(ServiceConfiguration configuration, Lifespan lifespan, Console console) {
        this.configuration = configuration;
        this.lifespan = lifespan;
        this.console = console;
    }

    /** Starts all parts and gives their HTTP face to {@code environment}; {@code lifespan} ends them. */
    Pixelwright assemble(Environment environment) throws IOException {
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        int processors = Runtime.getRuntime().availableProcessors();

        Path data = DataFolder.prepare(configuration.data());
        SecretKey signingKey = new SecretKeySpec(
                new KeyFile(data.resolve("keys").resolve("token.key")).readOrMake(random), "HmacSHA256");

        ImageLimits limits = configuration.limits().toImageLimits();
        ImageEngine engine = new Java2dEngine();
        TestPicture testPicture = new TestPicture(new Darkroom(engine, limits));
        PasswordHasher hasher = new Argon2PasswordHasher(processors);
        WarmUp warmUp = WarmUp.begin(testPicture, hasher);
        // A codec that unpacks itself must not meet the end of the process half way.
        lifespan.add("warm-up", warmUp::await);

        JdbiDatabase database = new DatabaseStart(data, lifespan, console, random).open(configuration.database());
        Database ports = ports(database);
        OpenStore opened = configuration.blobStore().open(data);

        Pixelwright pixelwright = Pixelwright.builder(engine)
                .clock(clock)
                .database(ports)
                .store(opened.store())
                .queue(configuration.queue().queue())
                .events(configuration.queue().events())
                .hasher(hasher)
                .limits(limits)
                .jobPolicy(configuration.work().toJobPolicy())
                .housekeeping(configuration.work().toHousekeepingPolicy())
                .temporaryFolder(data.resolve("tmp"))
                .workers(configuration.work().threads(processors))
                .build();
        lifespan.add("workers", pixelwright);
        pixelwright.start();

        List<Component> components = List.of(
                new Component("database", database::ping),
                new Component("storage", opened.probe()::run),
                // The queue is the claims' table; the bell is only a shortcut, and one in this process cannot break.
                new Component("queue", () -> ports.claims().due(1)),
                new Component("engine", testPicture::check));
        RestSettings settings = new RestSettings(
                signingKey,
                ISSUER,
                configuration.http().secureCookies(),
                configuration.http().publicAddress(),
                limits.maxFileBytes());
        new RestApi(pixelwright.useCases(), settings, clock, List.copyOf(components)).register(environment);
        components.forEach(component -> environment.healthChecks().register(component.name(), component.forAdmin()));
        warmUp.await();
        return pixelwright;
    }

    private static Database ports(JdbiDatabase database) {
        return new Database(
                new JdbiUsers(database),
                new JdbiSessions(database),
                new JdbiImages(database),
                new JdbiDerivatives(database),
                new JdbiJobs(database),
                new JdbiJobClaims(database),
                new JdbiBlobLedger(database),
                new JdbiIdempotencyKeys(database));
    }
}
