package dev.pixelwright.app.cli;

import ch.qos.logback.classic.Level;
import dev.pixelwright.app.config.NodeRole;
import dev.pixelwright.app.config.ServiceConfiguration;
import dev.pixelwright.app.service.Overrides;
import dev.pixelwright.app.service.StartupException;
import dev.pixelwright.app.service.Workbench;
import io.dropwizard.logging.common.BootstrapLogging;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at the configuration. */
@Command(
        name = "config",
        description = "Look at the configuration.",
        subcommands = {ConfigCommand.CheckConfig.class})
final class ConfigCommand implements Runnable {

    @Override
    public void run() {
        throw new UsageException("a command is missing: config check");
    }

    /** Reads it as the service would, and opens nothing. */
    @Command(
            name = "check",
            description = {
                "Read the configuration as serve would: its keys, their bounds, environment variables and the files",
                "with keys that it names. Nothing is opened; doctor tries what it leads to."
            },
            footer = {"", "Exit code 0: serve could begin with it. 1: it could not, and a line says why."})
    static final class CheckConfig implements Callable<Integer> {

        @Mixin
        private Place place = new Place();

        @Option(names = "--role", paramLabel = "ROLE", description = "As serve takes it. Default: the configuration's.")
        private Optional<NodeRole> role = Optional.empty();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            Complaints complaints = PixelwrightCommand.complaints(spec);
            BootstrapLogging.bootstrap(Level.OFF);
            try {
                ServiceConfiguration good = Workbench.checked(
                        place.config(),
                        Overrides.at(place.data(), place.databaseUrl()).as(role));
                spec.commandLine()
                        .getOut()
                        .println("The configuration is good: role "
                                + good.role().name().toLowerCase(Locale.ROOT) + ", data in " + good.data() + ".");
                return ExitCode.OK.status();
            } catch (StartupException e) {
                complaints.say(String.valueOf(e.getMessage()));
                complaints.trace(e);
                return ExitCode.FAILED.status();
            }
        }
    }
}
