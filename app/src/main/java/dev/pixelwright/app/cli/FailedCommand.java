package dev.pixelwright.app.cli;

import dev.pixelwright.app.service.Workbench;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobState;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the jobs that failed for good. */
@Command(
        name = "failed",
        description = "List the jobs that failed for good, the newest first: id, when, image, transformation, why.")
final class FailedCommand extends OperatorCommand {

    @Option(names = "--owner", paramLabel = "NAME", description = "Only those of this user.")
    private Optional<String> owner = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many. Default: 20.")
    private long limit = 20;

    @Override
    ExitCode run(Workbench workbench, PrintWriter out) {
        if (limit < 1) {
            throw new UsageException("--limit must be 1 or more, not " + limit);
        }
        Optional<UserId> wanted = owner.map(name -> workbench
                .useCases()
                .accounts()
                .findUser()
                .execute(new Username(name))
                .id());
        long shown =
                new FailedJobs(workbench.useCases().listJobs(), wanted).show(limit, job -> out.println(words(job)));
        if (shown == 0) {
            out.println(FailedJobs.NONE);
        }
        return ExitCode.OK;
    }

    @Override
    Optional<Change> changes() {
        return Optional.empty();
    }

    private static String words(Job job) {
        String order = job.id() + "  " + job.times().updatedAt() + "  image "
                + job.lineage().image() + "  " + job.lineage().transformation() + "  ";
        return job.state() instanceof JobState.Failed failed
                ? order + failed.failure().code() + ": " + failed.failure().message()
                : order + job.status();
    }
}
