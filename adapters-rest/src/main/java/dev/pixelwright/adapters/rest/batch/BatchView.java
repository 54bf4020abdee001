package dev.pixelwright.adapters.rest.batch;

import dev.pixelwright.adapters.rest.view.FailureView;
import dev.pixelwright.adapters.rest.view.JobView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Files that were sent together, and how far they are.
 *
 * @param status {@code processing}, or {@code ended} once no job is unfinished
 * @param progress 0 to 100, the mean of all files; what was refused, has ended or is gone counts as done
 * @param total files that were sent
 * @param failed those that were refused or whose job has failed
 * @param items of the files whose image has not been deleted since
 */
public record BatchView(
        String id,
        String status,
        int progress,
        int total,
        int completed,
        int failed,
        String statusUrl,
        String eventsUrl,
        String archiveUrl,
        Instant createdAt,
        List<Item> items) {

    public BatchView {
        items = List.copyOf(items);
    }

    /**
     * One file.
     *
     * @param failure why no job was ordered of it
     */
    public record Item(
            int position,
            String filename,
            Optional<String> imageId,
            Optional<FailureView> failure,
            Optional<JobView> job) {

        boolean hasFailed() {
            return failure.isPresent() || hasStatus("failed");
        }

        boolean hasStatus(String status) {
            return job.filter(view -> view.status().equals(status)).isPresent();
        }

        boolean hasEnded() {
            return job.map(view -> view.finishedAt().isPresent()).orElse(true);
        }

        int progress() {
            return hasEnded() ? BatchProgress.DONE : job.map(JobView::progress).orElse(BatchProgress.DONE);
        }
    }
}
