package dev.pixelwright.app.service;

import dev.pixelwright.app.BuildInfo;
import dev.pixelwright.app.config.ServiceConfiguration;
import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import net.sourceforge.argparse4j.inf.Namespace;

/** The service as one process: it runs until the process is told to end, and then ends in good order. */
public final class Service {

    private final Console console;
    private final Lifespan lifespan = new Lifespan();

    /** Tells its few lines to {@code out}. */
    public Service(PrintWriter out) {
        this.console = new Console(out);
    }

    /**
     * Starts, and returns only if that fails: what stops it ends the process, with exit code 0.
     *
     * @param file the user's configuration, if there is one
     * @throws StartupException with one line that says why it cannot start; everything is stopped again then
     */
    public void runUntilStopped(Optional<Path> file, Overrides overrides) {
        start(file, overrides, true);
        awaitEnd();
    }

    /**
     * Starts, and returns as soon as it is ready; what ends the process then stops it, with exit code 0.
     *
     * @param file the user's configuration, if there is one
     * @throws StartupException with one line that says why it cannot start; everything is stopped again then
     */
    public void runUntilReady(Optional<Path> file, Overrides overrides) {
        start(file, overrides, false);
    }

    private void start(Optional<Path> file, Overrides overrides, boolean stays) {
        Thread hook = new Thread(this::stop, "pixelwright-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        console.starting(BuildInfo.read());
        try {
            start(new LayeredConfiguration(file, overrides), stays);
        } catch (Exception e) {
            giveUp(hook, StartupTrouble.of(e));
        } catch (Error e) {
            // A defect, such as a library that is missing; with the hook left in, the process would end with 0.
            giveUp(hook, e);
        }
    }

    private <T extends Throwable> void giveUp(Thread hook, T cause) throws T {
        boolean told = lifespan.isClosed();
        lifespan.close();
        if (!told) {
            Runtime.getRuntime().removeShutdownHook(hook);
            throw cause;
        }
    }

    private void start(LayeredConfiguration source, boolean stays) throws Exception {
        PixelwrightApplication application = new PixelwrightApplication(source, lifespan, console, stays);
        Bootstrap<ServiceConfiguration> bootstrap = new Bootstrap<>(application);
        application.initialize(bootstrap);
        new ServerCommand<>(application).run(bootstrap, new Namespace(Map.of("file", source.name())));
    }

    private void stop() {
        console.stopping();
        lifespan.close();
        // A process that ends by a signal has the signal in its exit code; one that ended in good order has not.
        Runtime.getRuntime().halt(0);
    }

    private static void awaitEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
