package dev.pixelwright.core;

import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.port.Leftovers;
import dev.pixelwright.core.usecase.CollectGarbage;
import dev.pixelwright.core.usecase.ForgetDeliveries;
import dev.pixelwright.core.usecase.ForgetJobs;
import dev.pixelwright.core.usecase.ForgetKeys;
import dev.pixelwright.core.usecase.ForgetUploads;
import dev.pixelwright.core.usecase.audit.ForgetActions;
import dev.pixelwright.core.work.Chore;
import dev.pixelwright.core.work.CleanUp;
import dev.pixelwright.core.work.Leftover;
import dev.pixelwright.core.work.RetentionPolicy;
import dev.pixelwright.core.work.Round;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What nobody needs any more, in rounds or at once.
 *
 * @param jobs empty where they are kept for ever
 */
record Forgetting(
        ForgetUploads uploads,
        ForgetKeys keys,
        ForgetDeliveries deliveries,
        Optional<ForgetJobs> jobs,
        ForgetActions actions,
        CollectGarbage collectGarbage) {

    /** Ten thousand jobs: whoever comes behind in the timer's threads shall not wait for years of them. */
    private static final int BATCHES_OF_A_ROUND = 20;

    /** As many entries of the audit log, which are removed in larger parts. */
    private static final int PARTS_OF_A_ROUND = 1;

    static Forgetting of(PixelwrightBuilder parts, Database db, ForgetDeliveries deliveries) {
        return new Forgetting(
                new ForgetUploads(db.uploads()),
                new ForgetKeys(db.keys()),
                deliveries,
                parts.retention.jobs().map(keep -> new ForgetJobs(db.endedJobs(), keep)),
                new ForgetActions(db.audit(), parts.retention.actions()),
                new CollectGarbage(db.ledger(), parts.store));
    }

    // Without the deliveries, which are forgotten where they are sent.
    List<Round> rounds() {
        List<Round> rounds = new ArrayList<>(List.of(
                Round.seldom("collection", policy -> collectGarbage.execute(policy.abandonedAfter())),
                Round.seldom("forgetting of direct uploads", uploads::execute),
                Round.seldom("forgetting of idempotency keys", keys::execute),
                Round.seldom("forgetting of old actions", () -> actions.execute(PARTS_OF_A_ROUND))));
        jobs.ifPresent(
                forget -> rounds.add(Round.seldom("forgetting of old jobs", () -> forget.execute(BATCHES_OF_A_ROUND))));
        return rounds;
    }

    CleanUp atOnce(PixelwrightBuilder parts, Leftovers leftovers) {
        RetentionPolicy retention = parts.retention;
        Duration abandoned = parts.housekeeping.abandonedAfter();
        List<Chore> chores = new ArrayList<>(List.of(
                new Chore(Leftover.UPLOADS, uploads::execute, leftovers::uploads),
                new Chore(Leftover.KEYS, keys::execute, () -> leftovers.keys(IdempotencyKey.KEPT)),
                new Chore(
                        Leftover.DELIVERIES,
                        deliveries::execute,
                        () -> leftovers.deliveries(parts.webhookPolicy.keep()))));
        jobs.ifPresent(forget -> chores.add(new Chore(
                Leftover.JOBS,
                forget::execute,
                () -> leftovers.jobs(retention.jobs().orElseThrow()))));
        chores.add(new Chore(Leftover.ACTIONS, actions::execute, () -> leftovers.actions(retention.actions())));
        chores.add(new Chore(
                Leftover.OBJECTS, () -> collectGarbage.execute(abandoned), () -> leftovers.objects(abandoned)));
        return new CleanUp(chores);
    }
}
