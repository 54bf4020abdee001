package dev.pixelwright.adapters.rest.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pixelwright.adapters.rest.view.JobViews;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.Subscription;
import dev.pixelwright.core.usecase.FindJob;
import dev.pixelwright.core.usecase.FollowJob;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All open event streams. News wakes a stream at once; besides, each looks for itself every second, so that a lost
 * wake-up, or news from another node, is late and not lost.
 */
public final class EventStreams {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final FindJob findJob;
    private final FollowJob followJob;
    private final ObjectMapper json;
    private final Executor worker;
    private final ScheduledFuture<?> looks;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

    /** Does all its work on {@code scheduler}, which ends it by being shut down. */
    public EventStreams(FindJob findJob, FollowJob followJob, ObjectMapper json, ScheduledExecutorService scheduler) {
        this.findJob = findJob;
        this.followJob = followJob;
        this.json = json;
        this.worker = scheduler;
        this.looks =
                scheduler.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Tells the client behind {@code exchange} what has happened after the event {@code after}, and goes on until the job
     * ends or the client is no longer {@code permitted} to hear of it.
     */
    void open(AsyncContext exchange, Job job, long after, JobViews views, BooleanSupplier permitted)
            throws IOException {
        open(exchange, story(job, after, views), List.of(job.id()), permitted);
    }

    /** What has happened to {@code job} after the event {@code after}. */
    public JobStory story(Job job, long after, JobViews views) {
        return new JobStory(findJob, followJob, views, job, after);
    }

    /** The same for any story, in which news of {@code jobs} are news. */
    public void open(AsyncContext exchange, Story story, List<JobId> jobs, BooleanSupplier permitted)
            throws IOException {
        EventStream stream = new EventStream(new EventChannel(exchange), story, permitted, json, open::remove);
        open.add(stream);
        List<Subscription> ears = jobs.stream()
                .map(job -> followJob.execute(job, () -> wake(stream)))
                .toList();
        stream.begin(() -> ears.forEach(Subscription::close));
        wake(stream);
    }

    /** Ends all of them; their clients will come back to where they find us. */
    public void close() {
        looks.cancel(false);
        open.forEach(EventStream::close);
    }

    // A batch has many jobs, which all have news at once.
    private void wake(EventStream stream) {
        if (!stream.ring()) {
            return;
        }
        try {
            worker.execute(() -> advance(stream));
        } catch (RejectedExecutionException stopping) {
            stream.close();
        }
    }

    private void look() {
        open.forEach(EventStreams::advance);
    }

    private static void advance(EventStream stream) {
        try {
            stream.advance();
        } catch (RuntimeException e) {
            LOG.warn("An event stream ends early; its client will resume it", e);
            stream.close();
        }
    }
}
