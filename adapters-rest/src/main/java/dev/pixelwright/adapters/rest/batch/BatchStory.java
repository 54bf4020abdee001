package dev.pixelwright.adapters.rest.batch;

import dev.pixelwright.adapters.rest.job.JobStory;
import dev.pixelwright.adapters.rest.job.Story;
import dev.pixelwright.adapters.rest.view.JobEventView;
import dev.pixelwright.core.batch.Batch;
import dev.pixelwright.core.batch.BatchItem;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.usecase.FollowBatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The events of all jobs of a batch, each in its order, and those of one look by their time. A file that was refused has one
 * event of its own. The id of each tells of every file how much of its story was told.
 */
final class BatchStory implements Story {

    private final Map<BatchItem, JobStory> stories = new LinkedHashMap<>();
    private final List<BatchItem> refused = new ArrayList<>();
    private final BatchViews views;
    private final FollowBatch followBatch;
    private final BatchMark mark;
    private final BatchProgress progress;

    BatchStory(Batch batch, BatchMark after, BatchViews views, FollowBatch followBatch, Stories jobStories) {
        this.views = views;
        this.followBatch = followBatch;
        this.mark = after;
        this.progress = new BatchProgress(batch.size());
        for (BatchItem item : batch.items()) {
            item.job().flatMap(id -> views.job(batch.owner(), id)).ifPresent(job -> {
                progress.begin(item.position());
                progress.reach(
                        item.position(),
                        job.status().isEnd()
                                ? BatchProgress.DONE
                                : job.progress().percent());
                stories.put(item, jobStories.of(job, mark.told(item.position())));
            });
            if (item.failure().isPresent() && mark.told(item.position()) == 0) {
                refused.add(item);
            }
        }
    }

    @Override
    public Chapter next() {
        List<Telling> tellings = new ArrayList<>();
        refused.forEach(item -> tellings.add(telling(item)));
        refused.clear();
        List<Told> news = new ArrayList<>();
        List<BatchItem> ended = new ArrayList<>();
        Set<JobId> stirred = stirred();
        stories.forEach((item, story) -> {
            if (item.job().filter(stirred::contains).isEmpty()) {
                return;
            }
            Chapter chapter = story.next();
            chapter.tellings().forEach(telling -> news.add(new Told(item, (JobEventView) telling.data())));
            if (chapter.last()) {
                ended.add(item);
            }
        });
        news.sort(Comparator.comparing(told -> told.event().at()));
        news.forEach(told -> tellings.add(telling(told)));
        // A job that is gone with its image has nothing left to do either.
        ended.forEach(item -> {
            stories.remove(item);
            progress.reach(item.position(), BatchProgress.DONE);
        });
        return new Chapter(tellings, stories.isEmpty());
    }

    // All jobs are asked after at once, and few of them have news at a time.
    private Set<JobId> stirred() {
        Map<JobId, Long> told = new HashMap<>();
        stories.keySet().forEach(item -> told.merge(item.job().orElseThrow(), mark.told(item.position()), Math::min));
        return told.isEmpty() ? Set.of() : followBatch.execute(told);
    }

    private Telling telling(BatchItem item) {
        mark.tell(item.position(), 1);
        return telling(item, "failed", Optional.empty());
    }

    private Telling telling(Told told) {
        JobEventView event = told.event();
        int position = told.item().position();
        mark.tell(position, event.sequence());
        boolean over = event.job().finishedAt().isPresent();
        progress.reach(position, over ? BatchProgress.DONE : event.job().progress());
        return telling(told.item(), event.event(), Optional.of(event));
    }

    private Telling telling(BatchItem item, String name, Optional<JobEventView> event) {
        return new Telling(
                mark.toString(),
                name,
                new BatchEventView(
                        item.position(),
                        item.filename().value(),
                        progress.percent(),
                        item.failure().map(failure -> views.failure(item)),
                        event));
    }

    /** Something that happened to the job of this file. */
    private record Told(BatchItem item, JobEventView event) {}

    /** Begins the story of a job after an event of it. */
    @FunctionalInterface
    interface Stories {

        JobStory of(Job job, long after);
    }
}
