package dev.pixelwright.app.cli;

import dev.pixelwright.app.service.Overrides;
import dev.pixelwright.app.service.StartupException;
import dev.pixelwright.app.service.Workbench;
import dev.pixelwright.core.audit.Action;
import dev.pixelwright.core.failure.FailureException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command on the installation itself, for whoever runs it: on the same database, store and queue as the service. */
abstract class OperatorCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Does the work, says what came of it and tells how it ended. */
    abstract ExitCode run(Workbench workbench, PrintWriter out);

    /** What it changes, for the audit log; empty when it only looks. */
    abstract Optional<Change> changes();

    /**
     * What a command changes.
     *
     * @param subject of what, such as a user's name
     * @param detail what shall become of it, where the command's name does not say it
     */
    record Change(String subject, String detail) {}

    /** Opens the installation, which exists. */
    Workbench open(Optional<Path> config, Overrides overrides, PrintWriter out) {
        return Workbench.open(config, overrides);
    }

    /** Where it complains of a part of its work and goes on with the rest. */
    final Complaints complaints() {
        return PixelwrightCommand.complaints(spec);
    }

    @Override
    public final Integer call() {
        Complaints complaints = complaints();
        Overrides overrides = Overrides.at(place.data(), place.databaseUrl());
        PrintWriter out = spec.commandLine().getOut();
        try (Workbench workbench = open(place.config(), overrides, out)) {
            ExitCode code = new AuditedRun((status, reason) -> record(workbench, status, reason))
                    .execute(() -> run(workbench, out));
            out.flush();
            return code.status();
        } catch (StartupException e) {
            complaints.say(String.valueOf(e.getMessage()));
            complaints.trace(e);
            return ExitCode.FAILED.status();
        } catch (FailureException e) {
            complaints.say(e.failure().code() + ": " + e.failure().message());
            complaints.trace(e);
            return ExitCode.FAILED.status();
        }
    }

    // Whoever can run commands here is nobody that the users know; the system's own log knows who it was.
    private void record(Workbench workbench, int status, String reason) {
        changes()
                .map(change -> new Action(
                        Optional.empty(),
                        "command line",
                        spec.qualifiedName(),
                        change.subject(),
                        (change.detail() + " " + reason).strip(),
                        status,
                        "",
                        ""))
                .ifPresent(workbench.useCases().recordAction()::execute);
    }
}
