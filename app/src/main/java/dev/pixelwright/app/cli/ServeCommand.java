package dev.pixelwright.app.cli;

import dev.pixelwright.app.config.NodeRole;
import dev.pixelwright.app.service.Overrides;
import dev.pixelwright.app.service.Service;
import dev.pixelwright.app.service.StartupException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the service until it is told to stop. */
@Command(
        name = "serve",
        description = "Serve Pixelwright over HTTP until told to stop.",
        footer = {
            "",
            "Everything is kept in the data folder: pictures, database, keys and logs.",
            "What is not said here is taken from the configuration file, and what is not",
            "said there from the defaults."
        })
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "PORT", description = "Where to listen; 0 for any free port. Default: 8080.")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--admin-port",
            paramLabel = "PORT",
            description = "Where operators find metrics, on this machine only. Default: 8081, or any with --port.")
    private Optional<Integer> adminPort = Optional.empty();

    @Option(names = "--workers", paramLabel = "N", description = "Threads that do jobs. Default: one a processor.")
    private Optional<Integer> workers = Optional.empty();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "all, api (serve people, do no jobs) or worker (do jobs, serve nobody). Default: all.")
    private Optional<NodeRole> role = Optional.empty();

    @Option(
            names = "--until-ready",
            description = "Start, bring the database up to date, and stop as soon as people could be served.")
    private boolean untilReady;

    @Mixin
    private Place place = new Place();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Complaints complaints = PixelwrightCommand.complaints(spec);
        Overrides overrides = new Overrides(port, adminPort, place.data(), place.databaseUrl(), workers, role);
        try {
            Service service = new Service(spec.commandLine().getOut());
            if (untilReady) {
                service.runUntilReady(place.config(), overrides);
            } else {
                service.runUntilStopped(place.config(), overrides);
            }
            return ExitCode.OK.status();
        } catch (StartupException e) {
            complaints.say(String.valueOf(e.getMessage()));
            complaints.trace(e);
            return ExitCode.FAILED.status();
        }
    }
}
