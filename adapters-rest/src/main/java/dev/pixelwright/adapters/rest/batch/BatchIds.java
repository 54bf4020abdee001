package dev.pixelwright.adapters.rest.batch;

import dev.pixelwright.adapters.rest.face.ShownId;
import dev.pixelwright.core.batch.BatchId;
import dev.pixelwright.core.failure.ModelFailure.BatchNotFound;

/** Reads the id of a batch from a path; what is no number names no batch. */
final class BatchIds {

    private BatchIds() {}

    /** Fails with {@code BatchNotFound}. */
    static BatchId parse(String text) {
        return BatchId.parse(text).orElseThrow(() -> new BatchNotFound(ShownId.of(text)).toException());
    }
}
