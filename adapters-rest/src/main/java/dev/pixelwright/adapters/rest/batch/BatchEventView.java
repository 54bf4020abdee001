package dev.pixelwright.adapters.rest.batch;

import dev.pixelwright.adapters.rest.view.FailureView;
import dev.pixelwright.adapters.rest.view.JobEventView;
import java.util.Optional;

/**
 * Something that happened to a file of a batch.
 *
 * @param progress 0 to 100, of the whole batch
 * @param failure why the file was refused; empty for what happened to a job
 * @param job what happened to its job
 */
public record BatchEventView(
        int position, String filename, int progress, Optional<FailureView> failure, Optional<JobEventView> job) {}
