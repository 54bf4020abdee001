package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.batch.Batch;
import dev.pixelwright.core.batch.BatchFile;
import dev.pixelwright.core.batch.BatchId;
import dev.pixelwright.core.batch.BatchItem;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.RecordedFailure;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.port.Batches;
import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.transform.model.ModelEncoding;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Orders the same model of each of several files that were sent together. */
public final class SubmitBatch {

    private final SubmitJob submitJob;
    private final ListGenerators generators;
    private final Batches batches;
    private final Ids ids;
    private final Clock clock;

    public SubmitBatch(SubmitJob submitJob, ListGenerators generators, Batches batches, Ids ids, Clock clock) {
        this.submitJob = submitJob;
        this.generators = generators;
        this.batches = batches;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The batch, with a job or a failure for each of the files. What is wrong with one picture is the failure of its item
     * alone.
     *
     * @param files 1 to {@link Batch#MAX_SIZE}, those that were refused as well
     * @throws FailureException with {@code UnknownGenerator}, {@code GeneratorUnavailable} or a {@code TransformationFailure}
     *     where the order cannot be carried out for any picture, and when a part of the installation is away; then there may
     *     be some jobs and no batch
     */
    public Batch execute(UserId caller, List<BatchFile> files, Transformation transformation) {
        ModelEncoding.of(transformation).ifPresent(model -> generators.require(model.order()));
        List<BatchItem> items = new ArrayList<>();
        for (int position = 0; position < files.size(); position++) {
            items.add(item(caller, position, files.get(position), transformation));
        }
        Batch batch = new Batch(new BatchId(ids.next()), caller, files.size(), items, clock.instant());
        batches.add(batch);
        return batch;
    }

    private BatchItem item(UserId caller, int position, BatchFile file, Transformation transformation) {
        if (file.image().isEmpty()) {
            return new BatchItem(position, file.filename(), Optional.empty(), Optional.empty(), file.failure());
        }
        ImageId image = file.image().get();
        try {
            return new BatchItem(
                    position,
                    file.filename(),
                    file.image(),
                    Optional.of(submitJob
                            .execute(caller, image, transformation)
                            .job()
                            .id()),
                    Optional.empty());
        } catch (FailureException e) {
            if (e.failure().kind().isTrouble()) {
                throw e;
            }
            return new BatchItem(
                    position,
                    file.filename(),
                    file.image(),
                    Optional.empty(),
                    Optional.of(RecordedFailure.of(e.failure())));
        }
    }
}
