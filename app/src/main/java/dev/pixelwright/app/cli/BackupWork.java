package dev.pixelwright.app.cli;

import dev.pixelwright.app.backup.BackupException;
import dev.pixelwright.app.backup.Backups;
import java.io.IOException;

/** What the commands of backups have in common: how they end, and their words. */
final class BackupWork {

    private BackupWork() {}

    /** Work that takes its time. */
    interface Work {

        ExitCode run() throws IOException, InterruptedException;
    }

    /** Does it; what goes wrong is a line. */
    static ExitCode of(Complaints complaints, Work work) {
        try {
            return work.run();
        } catch (BackupException e) {
            complaints.say(String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        } catch (IOException e) {
            complaints.say(e.getClass().getSimpleName() + ": " + e.getMessage());
            complaints.trace(e);
            return ExitCode.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            complaints.say("told to stop");
            return ExitCode.FAILED;
        }
    }

    static String words(Backups.Outcome outcome, String done, String there) {
        return outcome.objects() + " objects of " + outcome.bytes() + " bytes " + done + ", " + outcome.kept() + " "
                + there + ".";
    }
}
