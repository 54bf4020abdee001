package dev.pixelwright.app.service;

import ch.qos.logback.classic.Level;
import dev.pixelwright.adapters.jdbi.TableFiles;
import dev.pixelwright.app.BuildInfo;
import dev.pixelwright.app.backup.Backups;
import dev.pixelwright.app.config.Premises;
import dev.pixelwright.app.config.ServiceConfiguration;
import dev.pixelwright.app.engine.Engines;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.UseCases;
import dev.pixelwright.core.local.SilentTracing;
import dev.pixelwright.core.local.TimeSortedIds;
import io.dropwizard.configuration.DefaultConfigurationFactoryFactory;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import io.dropwizard.logging.common.BootstrapLogging;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The parts of the service without the service: for commands that look after an installation, running or not. */
public final class Workbench implements AutoCloseable {

    private final Lifespan lifespan;
    private final UseCases useCases;
    private final Backups backups;

    private Workbench(Lifespan lifespan, UseCases useCases, Backups backups) {
        this.lifespan = lifespan;
        this.useCases = useCases;
        this.backups = backups;
    }

    /**
     * Opens database, store and queue of the installation. An embedded database that its service runs is shared with it;
     * one that nobody runs is started, and stopped by {@link #close()}.
     *
     * @param file the user's configuration, if there is one
     * @throws StartupException with one line that says why it cannot be opened; nothing is left running then
     */
    public static Workbench open(Optional<Path> file, Overrides overrides) {
        return open(file, overrides, (data, lifespan) -> DatabaseStart.joining(data, lifespan, new SecureRandom()));
    }

    /**
     * The same for an installation that may not exist yet: its data folder and its embedded database are made then, which is told to
     * {@code out}. No service runs on it.
     *
     * @throws StartupException as {@link #open(Optional, Overrides)}
     */
    public static Workbench found(Optional<Path> file, Overrides overrides, PrintWriter out) {
        return open(
                file,
                overrides,
                (data, lifespan) ->
                        DatabaseStart.owning(DataFolder.prepare(data), lifespan, new Console(out), new SecureRandom()));
    }

    private static Workbench open(
            Optional<Path> file, Overrides overrides, BiFunction<Path, Lifespan, DatabaseStart> start) {
        BootstrapLogging.bootstrap(Level.ERROR);
        Lifespan lifespan = new Lifespan();
        try {
            ServiceConfiguration configuration = read(new LayeredConfiguration(file, overrides));
            return assembled(configuration, lifespan, start.apply(configuration.data(), lifespan));
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

    private static Workbench assembled(ServiceConfiguration configuration, Lifespan lifespan, DatabaseStart start) {
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        Path data = configuration.data();
        Premises premises =
                new Premises(data, clock, new TimeSortedIds(clock, random), random::nextDouble, new SilentTracing());
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
        Backups backups = new Backups(
                new TableFiles(parts.database()),
                parts.store().store(),
                parts.ports(Map.of()).ledger(),
                data.resolve("keys"),
                BuildInfo.read().toString(),
                clock);
        return new Workbench(lifespan, pixelwright.useCases(), backups);
    }

    /** Takes the installation into a folder, and brings it back. */
    public Backups backups() {
        return backups;
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
