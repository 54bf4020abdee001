package dev.pixelwright.app.cli;

import dev.pixelwright.app.backup.BackupException;
import dev.pixelwright.app.backup.Backups;
import dev.pixelwright.app.service.Overrides;
import dev.pixelwright.app.service.StartupException;
import dev.pixelwright.app.service.Workbench;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings an installation back from a folder. */
@Command(
        name = "restore",
        description = {
            "Bring a backup back into an installation in which there is nothing yet, and whose service does not run.",
        },
        footer = {"", "Exit code 0: all of it is back. 1: it failed, or an object is missing, which is said."})
final class RestoreCommand extends OperatorCommand {

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Where pixelwright backup has written.")
    private Path folder = Path.of("");

    @Override
    Workbench open(Optional<Path> config, Overrides overrides, PrintWriter out) {
        try {
            Backups.look(folder);
        } catch (BackupException | IOException e) {
            throw new StartupException(String.valueOf(e.getMessage()), e);
        }
        return Workbench.found(config, overrides, out);
    }

    @Override
    ExitCode run(Workbench workbench, PrintWriter out) {
        return BackupWork.of(complaints(), () -> {
            Backups.Outcome back = workbench.backups().bringBack(folder);
            out.println(BackupWork.words(back, "brought back", "were there"));
            back.missing().forEach(key -> out.println(key + "  missing in the backup"));
            return back.missing().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
        });
    }

    @Override
    Optional<Change> changes() {
        return Optional.of(new Change(folder.toString(), ""));
    }
}
