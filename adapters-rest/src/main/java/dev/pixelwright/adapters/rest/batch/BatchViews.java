package dev.pixelwright.adapters.rest.batch;

import dev.pixelwright.adapters.rest.view.FailureView;
import dev.pixelwright.adapters.rest.view.JobViews;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.batch.Batch;
import dev.pixelwright.core.batch.BatchItem;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.FailureKind;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.usecase.FindJob;
import java.util.List;
import java.util.Optional;

/** Shows a batch to its owner, with its jobs as they are now. */
public record BatchViews(FindJob findJob, JobViews jobs) {

    /** The batch as it is now. */
    public BatchView of(Batch batch) {
        List<BatchView.Item> items =
                batch.items().stream().map(item -> item(batch.owner(), item)).toList();
        BatchProgress progress = new BatchProgress(batch.size());
        items.forEach(item -> {
            progress.begin(item.position());
            progress.reach(item.position(), item.progress());
        });
        String url = jobs.links().batch(batch.id());
        return new BatchView(
                batch.id().toString(),
                items.stream().allMatch(BatchView.Item::hasEnded) ? "ended" : "processing",
                progress.percent(),
                batch.size(),
                (int) items.stream().filter(item -> item.hasStatus("completed")).count(),
                (int) items.stream().filter(BatchView.Item::hasFailed).count(),
                url,
                url + "/events",
                url + "/archive",
                batch.createdAt(),
                items);
    }

    FailureView failure(BatchItem item) {
        return FailureView.of(item.failure().orElseThrow(), jobs.messages(), jobs.language());
    }

    /** The job, unless it is gone with its derivative or its image. */
    Optional<Job> job(UserId owner, JobId id) {
        try {
            return Optional.of(findJob.execute(owner, id));
        } catch (FailureException e) {
            if (e.failure().kind() == FailureKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private BatchView.Item item(UserId owner, BatchItem item) {
        return new BatchView.Item(
                item.position(),
                item.filename().value(),
                item.image().map(ImageId::toString),
                item.failure().map(failure -> failure(item)),
                item.job().flatMap(id -> job(owner, id)).map(jobs::of));
    }
}
