package dev.pixelwright.app.cli;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobQuery;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.usecase.ListJobs;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The jobs that failed for good, the newest first, a page at a time. */
record FailedJobs(ListJobs listJobs, Optional<UserId> owner) {

    /** What is said when there are none. */
    static final String NONE = "No job has failed for good.";

    /** Shows at most {@code limit} of them to {@code reader}, who may change them meanwhile, and tells how many it showed. */
    long show(long limit, Consumer<Job> reader) {
        PageRequest part = PageRequest.first(PageRequest.MAX_LIMIT);
        long left = limit;
        boolean more = true;
        while (more && left > 0) {
            Page<Job> page = listJobs.execute(new JobQuery(owner, Optional.of(JobStatus.FAILED), part));
            List<Job> shown = page.items().stream().limit(left).toList();
            shown.forEach(reader);
            left -= shown.size();
            more = page.more();
            if (!shown.isEmpty()) {
                part = PageRequest.after(shown.get(shown.size() - 1).id().value(), PageRequest.MAX_LIMIT);
            }
        }
        return limit - left;
    }
}
