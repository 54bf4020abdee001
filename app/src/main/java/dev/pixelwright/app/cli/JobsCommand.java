package dev.pixelwright.app.cli;

import picocli.CommandLine.Command;

/** Looks after the jobs that failed for good. */
@Command(
        name = "jobs",
        description = "List the jobs that failed for good, and have them tried again.",
        subcommands = {FailedCommand.class, ReplayCommand.class})
final class JobsCommand implements Runnable {

    @Override
    public void run() {
        throw new UsageException("a command is missing: jobs failed or jobs replay");
    }
}
