package dev.pixelwright.app.service;

import ch.qos.logback.classic.Level;
import dev.pixelwright.app.config.Premises;
import dev.pixelwright.app.config.ServiceConfiguration;
import dev.pixelwright.app.engine.Engines;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.UseCases;
import dev.pixelwright.core.local.TimeSortedIds;
import io.dropwizard.configuration.DefaultConfigurationFactoryFactory;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import io.dropwizard.logging.common.BootstrapLogging;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/** The parts of the service without the service: for commands that look after an installation, running or not. */
public final class Workbench implements AutoCloseable {

    private final Lifespan lifespan;
    private final UseCases useCases;

    private Workbench(Lifespan lifespan, UseCases useCases) {
        this.lifespan = lifespan;
        this.useCases = useCases;
    }

    /**
     * Opens database, store and queue of the installation. An embedded database that its service runs is shared with it;
     * one that nobody runs is started, and stopped by {@link #close()}.
     *
     * @param file the user's configuration, if there is one
     * @throws StartupException with one line that says why it cannot be opened; nothing is left running then
     */
    public static Workbench open(Optional<Path> file, Overrides overrides) {
        BootstrapLogging.bootstrap(Level.ERROR);
        Lifespan lifespan = new Lifespan();
        try {
            return new Workbench(lifespan, useCases(read(new LayeredConfiguration(file, overrides)), lifespan));
        } catch (Exception e) {
            lifespan.close();
            throw StartupTrouble.of(e);
        } catch (Error e) {
            lifespan.close();
            throw e;
        }
    }

    /**
     * The configuration as the service would read it; nothing of it is opened.
     *
     * @throws StartupException with one line that says what is wrong with it
     */
    public static ServiceConfiguration configuration(Optional<Path> file, Overrides overrides) {
        try {
            return read(new LayeredConfiguration(file, overrides));
        } catch (Exception e) {
            throw StartupTrouble.of(e);
        }
    }

    /**
     * The same, of which the files with keys that it names, for tokens, links and TLS, were read too.
     *
     * @throws StartupException with one line that says what is wrong with it or with them
     */
    public static ServiceConfiguration checked(Optional<Path> file, Overrides overrides) {
        ServiceConfiguration configuration = configuration(file, overrides);
        try {
            Ports.of(configuration).refuseClosedKeys();
            NamedKeys.check(configuration);
        } catch (RuntimeException e) {
            throw StartupTrouble.of(e);
        }
        return configuration;
    }

    private static ServiceConfiguration read(LayeredConfiguration source) throws Exception {
        // Dropwizard's own, which refuses the same keys that the service refuses.
        return new DefaultConfigurationFactoryFactory<ServiceConfiguration>()
                .create(ServiceConfiguration.class, Validators.newValidator(), Jackson.newObjectMapper(), "dw")
                .build(source, source.name());
    }

    private static UseCases useCases(ServiceConfiguration configuration, Lifespan lifespan) {
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        Path data = configuration.data();
        Premises premises = new Premises(data, clock, new TimeSortedIds(clock, random), random::nextDouble);
        DatabaseStart start = DatabaseStart.joining(data, lifespan, random);
        OpenParts parts = OpenParts.open(configuration, lifespan, start, premises);
        // Nothing is made here, and libvips is not worth looking for to change a role.
        Pixelwright pixelwright = parts.over(
                        Engines.of(
                                configuration.engine().type(),
                                configuration.engine().threadsOfOnePicture()),
                        configuration,
                        premises)
                .workers(0)
                .build();
        lifespan.add("pixelwright", pixelwright);
        return pixelwright.useCases();
    }

    /** Every intention, one object each; nothing runs in the background. */
    public UseCases useCases() {
        return useCases;
    }

    @Override
    public void close() {
        lifespan.close();
    }
}
