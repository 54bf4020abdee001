package dev.pixelwright.app.cli;

import dev.pixelwright.app.backup.Backups;
import dev.pixelwright.app.service.Workbench;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes an installation into a folder, while it runs. */
@Command(
        name = "backup",
        description = {
            "Write everything that is kept into a folder, while the service runs: rows, objects, and the keys of",
            "the data folder. Into the folder of an older backup only what is new is copied."
        },
        footer = {"", "Exit code 0: it is whole. 1: it failed, and an older one in the folder is as it was."})
final class BackupCommand extends OperatorCommand {

    @Parameters(index = "0", paramLabel = "FOLDER", description = "New, empty, or with an older backup.")
    private Path folder = Path.of("");

    @Override
    ExitCode run(Workbench workbench, PrintWriter out) {
        return BackupWork.of(complaints(), () -> {
            Backups.Outcome taken = workbench.backups().take(folder);
            out.println(BackupWork.words(taken, "copied", "were there"));
            if (!taken.missing().isEmpty()) {
                out.println(
                        taken.missing().size() + " were not in the store any more: deleted meanwhile, or lost, which"
                                + " pixelwright check would tell.");
            }
            return ExitCode.OK;
        });
    }

    @Override
    Optional<Change> changes() {
        return Optional.of(new Change(folder.toString(), ""));
    }
}
