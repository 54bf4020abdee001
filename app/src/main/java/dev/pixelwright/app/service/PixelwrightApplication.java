package dev.pixelwright.app.service;

import ch.qos.logback.classic.Level;
import dev.pixelwright.app.config.ServiceConfiguration;
import dev.pixelwright.core.Pixelwright;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.core.sslreload.SslReloadBundle;
import java.io.IOException;
import org.eclipse.jetty.server.Server;

/** What Dropwizard runs. */
final class PixelwrightApplication extends Application<ServiceConfiguration> {

    private final LayeredConfiguration source;
    private final Lifespan lifespan;
    private final Console console;
    private final boolean stays;

    /** {@code stays} unless it is only to become ready. */
    PixelwrightApplication(LayeredConfiguration source, Lifespan lifespan, Console console, boolean stays) {
        this.source = source;
        this.lifespan = lifespan;
        this.console = console;
        this.stays = stays;
    }

    @Override
    public String getName() {
        return "pixelwright";
    }

    /** Until the configuration says otherwise. */
    @Override
    protected Level bootstrapLogLevel() {
        return Level.ERROR;
    }

    @Override
    public void initialize(Bootstrap<ServiceConfiguration> bootstrap) {
        bootstrap.setConfigurationSourceProvider(source);
        bootstrap.addBundle(new SslReloadBundle());
    }

    @Override
    public void run(ServiceConfiguration configuration, Environment environment) throws IOException {
        Ports ports = Ports.of(configuration);
        ports.refuseTaken();
        ports.refuseClosedKeys();
        Farewell farewell = Farewell.of(configuration, stays);
        Pixelwright pixelwright =
                new Wiring(configuration, lifespan, console).assemble(environment, farewell::hasBegun);
        environment
                .lifecycle()
                .addServerLifecycleListener(server -> started(server, pixelwright, farewell, configuration));
    }

    private void started(
            Server server, Pixelwright pixelwright, Farewell farewell, ServiceConfiguration configuration) {
        // Jetty's own hook would stop at the same time as ours, and in its own order.
        server.setStopAtShutdown(false);
        lifespan.add("server", server::stop);
        lifespan.add("farewell", farewell::say);
        // While the server serves and lets its requests end, no worker begins another job.
        lifespan.add("listening", pixelwright::stopListening);
        // The first of all, since the others take seconds.
        lifespan.add("leaving", farewell::begin);
        if (configuration.servesAmongMany()
                && configuration.http().tokenKeyFile().isEmpty()) {
            console.warn("http.tokenKeyFile is not set: the tokens of this node are refused by every other");
        }
        Ports ports = Ports.of(configuration);
        console.ready(
                configuration.role(),
                ports.scheme() + "://localhost:" + Ports.local(server, "application"),
                ports.adminScheme() + "://localhost:" + Ports.local(server, "admin"),
                configuration.data());
    }
}
