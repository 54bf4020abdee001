package dev.pixelwright.app.cli;

import dev.pixelwright.app.service.Workbench;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.usecase.RetryJob;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has failed jobs tried again. */
@Command(
        name = "replay",
        description = "Have failed jobs tried again, with fresh attempts and a fresh deadline.",
        footer = {"", "A running service begins them at its next sweep at the latest."})
final class ReplayCommand extends OperatorCommand {

    @Parameters(arity = "0..*", paramLabel = "ID", description = "The jobs, as \"jobs failed\" names them.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--all", description = "All that failed, of all users.")
    private boolean all;

    @Override
    ExitCode run(Workbench workbench, PrintWriter out) {
        if (all == !ids.isEmpty()) {
            throw new UsageException("say either the ids of jobs, or --all");
        }
        RetryJob retryJob = workbench.useCases().retryJob();
        List<String> refused = new ArrayList<>();
        if (all) {
            long shown = new FailedJobs(workbench.useCases().listJobs(), Optional.empty())
                    .show(Long.MAX_VALUE, job -> replay(retryJob, job.id(), out, refused));
            if (shown == 0) {
                out.println(FailedJobs.NONE);
            }
        } else {
            jobs().forEach(id -> replay(retryJob, id, out, refused));
        }
        return refused.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    @Override
    Optional<Change> changes() {
        return Optional.of(new Change(all ? "all" : String.join(" ", ids), ""));
    }

    private List<JobId> jobs() {
        return ids.stream()
                .map(text -> JobId.parse(text).orElseThrow(() -> new UsageException(text + " is no id of a job")))
                .toList();
    }

    private void replay(RetryJob retryJob, JobId id, PrintWriter out, List<String> refused) {
        try {
            Job job = retryJob.execute(id);
            // Somebody may have ordered the same again since it failed.
            String other = job.id().equals(id) ? "" : " as job " + job.id();
            out.println(id + " is " + job.status().label() + other);
        } catch (FailureException e) {
            refused.add(id.toString());
            complaints().about(id.toString(), e);
        }
    }
}
