package dev.pixelwright.app.cli;

import dev.pixelwright.app.service.Workbench;
import dev.pixelwright.core.work.Leftover;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Does at once what housekeeping does now and then, or says how much that would be. */
@Command(
        name = "cleanup",
        description = {
            "Remove at once what nobody needs any more and housekeeping would remove now and then,",
            "by the same configuration, and say how much of each kind there was."
        },
        footer = {"", "Safe while the service runs. Jobs are among it where retention.jobs is set."})
final class CleanupCommand extends OperatorCommand {

    @Option(names = "--dry-run", description = "Change nothing, and say how much would be removed.")
    private boolean dryRun;

    @Override
    ExitCode run(Workbench workbench, PrintWriter out) {
        String done = dryRun ? " to be removed: " : " removed: ";
        workbench.useCases().cleanUp().execute(!dryRun, (leftover, many) -> {
            out.println(many + done + words(leftover));
            // One kind may take minutes, and whoever waits wants to see the others.
            out.flush();
        });
        if (dryRun) {
            out.println("Nothing was changed.");
        }
        return ExitCode.OK;
    }

    @Override
    Optional<Change> changes() {
        return dryRun ? Optional.empty() : Optional.of(new Change("installation", ""));
    }

    private static String words(Leftover leftover) {
        return switch (leftover) {
            case UPLOADS -> "direct uploads that have expired";
            case KEYS -> "idempotency keys that are old";
            case DELIVERIES -> "messages to webhooks that ended long ago";
            case JOBS -> "jobs that ended long ago";
            case ACTIONS -> "audit entries that are old";
            case OBJECTS -> "stored objects that nothing points at";
        };
    }
}
