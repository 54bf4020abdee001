package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.batch.Batch;
import dev.pixelwright.core.batch.BatchId;
import dev.pixelwright.core.failure.ModelFailure.BatchNotFound;
import dev.pixelwright.core.port.Batches;

/** One of the caller's batches. */
public final class FindBatch {

    private final Batches batches;

    public FindBatch(Batches batches) {
        this.batches = batches;
    }

    /**
     * The batch, if it is the caller's.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code BatchNotFound}, for another's as for none
     */
    public Batch execute(UserId caller, BatchId id) {
        return batches.find(id)
                .filter(batch -> batch.owner().equals(caller))
                .orElseThrow(() -> new BatchNotFound(id.toString()).toException());
    }
}
