package dev.pixelwright.core.batch;

import dev.pixelwright.core.failure.RecordedFailure;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.job.JobId;
import java.util.Optional;

/**
 * One file of a batch.
 *
 * @param position in the order in which they came, from 0
 * @param filename what its sender called it
 * @param image that was kept; empty where the file was refused
 * @param job that works on it; empty where there is a failure
 * @param failure why no job does
 */
public record BatchItem(
        int position,
        Filename filename,
        Optional<ImageId> image,
        Optional<JobId> job,
        Optional<RecordedFailure> failure) {

    public BatchItem {
        if (job.isPresent() == failure.isPresent() || (job.isPresent() && image.isEmpty())) {
            throw new IllegalArgumentException("Either a job of an image or a failure, not " + job + " and " + failure);
        }
    }
}
