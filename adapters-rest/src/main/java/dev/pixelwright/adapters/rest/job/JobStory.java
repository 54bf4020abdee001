package dev.pixelwright.adapters.rest.job;

import dev.pixelwright.adapters.rest.view.JobEventView;
import dev.pixelwright.adapters.rest.view.JobView;
import dev.pixelwright.adapters.rest.view.JobViews;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.FailureKind;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.usecase.FindJob;
import dev.pixelwright.core.usecase.FollowJob;
import java.util.List;
import java.util.Optional;

/** The events of one job from a point on. */
public final class JobStory implements Story {

    private final FindJob findJob;
    private final FollowJob followJob;
    private final JobViews views;
    private final Job job;
    private long told;

    /** What has happened to {@code job} after the event {@code after}. */
    public JobStory(FindJob findJob, FollowJob followJob, JobViews views, Job job, long after) {
        this.findJob = findJob;
        this.followJob = followJob;
        this.views = views;
        this.job = job;
        this.told = after;
    }

    /** With no event, and the last, when the job is gone. */
    @Override
    public Chapter next() {
        // The job first: a job seen as ended has all its events written, so that none can come after those read below.
        Optional<Job> now = now();
        if (now.isEmpty()) {
            return new Chapter(List.of(), true);
        }
        List<JobEvent> news = followJob.execute(job.id(), told);
        if (!news.isEmpty()) {
            told = news.get(news.size() - 1).sequence();
        }
        boolean ended = now.get().status().isEnd();
        if (news.isEmpty()) {
            return new Chapter(List.of(), ended);
        }
        // Once more, or an event might tell of an end that the job beside it has not reached yet.
        JobView view = views.of(now().orElse(now.get()));
        return new Chapter(
                news.stream().map(event -> telling(views.of(event, view))).toList(), ended);
    }

    private static Telling telling(JobEventView event) {
        return new Telling(Long.toString(event.sequence()), event.event(), event);
    }

    private Optional<Job> now() {
        try {
            return Optional.of(findJob.execute(job.owner(), job.id()));
        } catch (FailureException e) {
            if (e.failure().kind() == FailureKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
