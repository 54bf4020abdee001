package dev.pixelwright.core;

import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.usecase.CallOffModels;
import dev.pixelwright.core.usecase.FindBatch;
import dev.pixelwright.core.usecase.FindRun;
import dev.pixelwright.core.usecase.FollowBatch;
import dev.pixelwright.core.usecase.ListGenerators;
import dev.pixelwright.core.usecase.SubmitBatch;
import dev.pixelwright.core.usecase.SubmitJob;
import java.time.Clock;

/** Every intention that is about models of pictures alone. */
public record ModelUseCases(
        ListGenerators listGenerators,
        CallOffModels callOff,
        SubmitBatch submitBatch,
        FindBatch findBatch,
        FollowBatch followBatch,
        FindRun findRun) {

    static ModelUseCases of(ListGenerators generators, Database db, SubmitJob submitJob, Ids ids, Clock clock) {
        return new ModelUseCases(
                generators,
                new CallOffModels(db.tickets(), generators),
                new SubmitBatch(submitJob, generators, db.batches(), ids, clock),
                new FindBatch(db.batches()),
                new FollowBatch(db.batches()),
                new FindRun(db.runs()));
    }
}
