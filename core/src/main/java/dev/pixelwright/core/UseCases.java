package dev.pixelwright.core;

import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.usecase.Admission;
import dev.pixelwright.core.usecase.AttemptTrace;
import dev.pixelwright.core.usecase.Attempts;
import dev.pixelwright.core.usecase.BeginUpload;
import dev.pixelwright.core.usecase.Bell;
import dev.pixelwright.core.usecase.CancelJob;
import dev.pixelwright.core.usecase.CheckConsistency;
import dev.pixelwright.core.usecase.ClearSpool;
import dev.pixelwright.core.usecase.CollectGarbage;
import dev.pixelwright.core.usecase.CompleteUpload;
import dev.pixelwright.core.usecase.Darkroom;
import dev.pixelwright.core.usecase.DeleteDerivative;
import dev.pixelwright.core.usecase.DeleteImage;
import dev.pixelwright.core.usecase.DescribeImages;
import dev.pixelwright.core.usecase.EagerOrders;
import dev.pixelwright.core.usecase.FindImage;
import dev.pixelwright.core.usecase.FindJob;
import dev.pixelwright.core.usecase.FindResult;
import dev.pixelwright.core.usecase.FindUpload;
import dev.pixelwright.core.usecase.FollowJob;
import dev.pixelwright.core.usecase.ImportImage;
import dev.pixelwright.core.usecase.Intake;
import dev.pixelwright.core.usecase.ListDerivatives;
import dev.pixelwright.core.usecase.ListImages;
import dev.pixelwright.core.usecase.ListJobs;
import dev.pixelwright.core.usecase.PresignBlob;
import dev.pixelwright.core.usecase.ReadBlob;
import dev.pixelwright.core.usecase.RelayEvents;
import dev.pixelwright.core.usecase.RetryJob;
import dev.pixelwright.core.usecase.RunJob;
import dev.pixelwright.core.usecase.Shelf;
import dev.pixelwright.core.usecase.ShowImage;
import dev.pixelwright.core.usecase.Siblings;
import dev.pixelwright.core.usecase.SubmitJob;
import dev.pixelwright.core.usecase.SubmitJobs;
import dev.pixelwright.core.usecase.TakeBackUpload;
import dev.pixelwright.core.usecase.TransformImage;
import dev.pixelwright.core.usecase.UploadImage;
import dev.pixelwright.core.usecase.account.ForgetLoginAttempts;
import dev.pixelwright.core.usecase.account.ForgetSessions;
import dev.pixelwright.core.usecase.account.RemoveLeavers;
import dev.pixelwright.core.usecase.audit.ListActions;
import dev.pixelwright.core.usecase.audit.RecordAction;
import dev.pixelwright.core.usecase.delivery.ForgetPurges;
import dev.pixelwright.core.work.CleanUp;
import dev.pixelwright.core.work.Housekeeping;
import dev.pixelwright.core.work.Round;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/** Every intention a user can have, ready to be executed. */
public record UseCases(
        AccountUseCases accounts,
        PresetUseCases presets,
        UploadImage uploadImage,
        ImportImage importImage,
        BeginUpload beginUpload,
        FindUpload findUpload,
        CompleteUpload completeUpload,
        FindImage findImage,
        ShowImage showImage,
        ListImages listImages,
        DeleteImage deleteImage,
        TakeBackUpload takeBackUpload,
        ListDerivatives listDerivatives,
        DeleteDerivative deleteDerivative,
        ReadBlob readBlob,
        PresignBlob presignBlob,
        Darkroom darkroom,
        TransformImage transformImage,
        SubmitJob submitJob,
        SubmitJobs submitJobs,
        FindJob findJob,
        ListJobs listJobs,
        FollowJob followJob,
        FindResult findResult,
        CancelJob cancelJob,
        RetryJob retryJob,
        RunJob runJob,
        RelayEvents relayEvents,
        CollectGarbage collectGarbage,
        CheckConsistency checkConsistency,
        RecordAction recordAction,
        ListActions listActions,
        WebhookUseCases webhooks,
        DescribeImages describeImages,
        DeliveryUseCases delivery,
        ModelUseCases models,
        FigureUseCases figures,
        CleanUp cleanUp,
        Housekeeping housekeeping) {

    /** Wires them, from the top down, over the chosen parts. */
    static UseCases of(PixelwrightBuilder parts, Path folder, ScheduledExecutorService heartbeats) {
        Ids ids = parts.idsOrDefault();
        Database db = parts.databaseOrDefault();
        Intake intake = new Intake(folder, parts.limits, parts.engine());
        Shelf shelf = new Shelf(db.images(), db.ledger(), parts.store, db.usages(), parts.quota);
        UploadImage uploadImage = new UploadImage(db.images(), shelf, intake, ids, parts.clock);
        FindUpload findUpload = new FindUpload(db.uploads());
        Bell bell = new Bell(parts.queue, parts.events);
        FindImage findImage = new FindImage(db.images());
        DeleteImage deleteImage = new DeleteImage(findImage, db.images(), db.ledger(), parts.store);
        FindJob findJob = new FindJob(db.jobs());
        Rooms rooms = Rooms.of(parts, db, folder, ids, findImage);
        Admission admission = rooms.admission();
        SubmitJob submitJob = new SubmitJob(findImage, admission, db.jobs(), bell, parts.jobPolicy, ids);
        SubmitJobs submitJobs = new SubmitJobs(findImage, admission, db.jobs(), bell, parts.jobPolicy, ids);
        ModelUseCases models = ModelUseCases.of(rooms.generators(), db, submitJob, ids, parts.clock);
        WebhookUseCases webhooks = WebhookUseCases.of(parts, db, ids);
        RelayEvents relayEvents = new RelayEvents(db.outbox(), parts.domainEvents, webhooks.queueDeliveries());
        Forgetting forgetting = Forgetting.of(parts, db, webhooks.forgetDeliveries());
        return new UseCases(
                AccountUseCases.of(parts, db, ids),
                PresetUseCases.of(parts, db),
                uploadImage,
                new ImportImage(uploadImage, parts.outbound, parts.limits, parts.importPolicy),
                new BeginUpload(db.uploads(), parts.presignedUrls, parts.limits, parts.uploadPolicy, ids),
                findUpload,
                new CompleteUpload(findUpload, db.uploads(), db.images(), db.keys(), parts.store, uploadImage),
                findImage,
                new ShowImage(findImage, db.descriptions()),
                new ListImages(db.images(), db.descriptions()),
                deleteImage,
                new TakeBackUpload(deleteImage, db.keys()),
                new ListDerivatives(findImage, db.derivatives()),
                new DeleteDerivative(findImage, db.derivatives(), db.ledger(), parts.store),
                new ReadBlob(parts.store),
                new PresignBlob(parts.presignedUrls),
                rooms.darkroom(),
                transformImage(parts, db, rooms, findImage),
                submitJob,
                submitJobs,
                findJob,
                new ListJobs(db.jobs()),
                new FollowJob(db.jobs(), parts.events),
                new FindResult(findJob, db.derivatives()),
                new CancelJob(findJob, db.jobs(), bell),
                new RetryJob(findJob, db.jobs(), bell, parts.jobPolicy),
                runJob(parts, db, bell, heartbeats, rooms),
                relayEvents,
                forgetting.collectGarbage(),
                new CheckConsistency(db.ledger(), parts.store, db.images(), db.derivatives()),
                new RecordAction(db.audit()),
                new ListActions(db.audit()),
                webhooks,
                describeImages(parts, db, rooms, submitJobs),
                DeliveryUseCases.of(parts, db, rooms, submitJob),
                models,
                FigureUseCases.of(db.figures()),
                forgetting.atOnce(parts, db.leftovers()),
                housekeeping(telling(parts, relayEvents, models), forgetting, deleteImage, db, parts.clock, folder));
    }

    private static TransformImage transformImage(
            PixelwrightBuilder parts, Database db, Rooms rooms, FindImage findImage) {
        return new TransformImage(
                findImage, db.derivatives(), rooms.makeDerivative(), rooms.makeModel(), parts.presets);
    }

    private static DescribeImages describeImages(
            PixelwrightBuilder parts, Database db, Rooms rooms, SubmitJobs submitJobs) {
        EagerOrders eager = new EagerOrders(submitJobs, rooms.admission(), parts.presets.eager());
        return new DescribeImages(db.descriptions(), rooms.development(), eager, parts.clock);
    }

    private static RunJob runJob(
            PixelwrightBuilder parts, Database db, Bell bell, ScheduledExecutorService heartbeats, Rooms rooms) {
        Siblings siblings = new Siblings(db.siblings(), bell, parts.jobPolicy, parts.worker);
        return new RunJob(
                attempts(parts, db, bell, heartbeats),
                siblings,
                db.images(),
                rooms.makeDerivative(),
                rooms.makeModel(),
                new AttemptTrace(parts.tracing, parts.diagnostics));
    }

    // Where nobody is asked elsewhere, there is only what an earlier configuration left.
    private static List<Round> telling(PixelwrightBuilder parts, RelayEvents relayEvents, ModelUseCases models) {
        boolean elsewhere = parts.generators.stream()
                .anyMatch(generator -> generator.profile().remote());
        Runnable callOff = models.callOff()::execute;
        return List.of(
                Round.often("telling of events", relayEvents::execute),
                new Round("calling off of models", elsewhere, policy -> callOff.run()));
    }

    private static Attempts attempts(
            PixelwrightBuilder parts, Database db, Bell bell, ScheduledExecutorService heartbeats) {
        return new Attempts(
                db.claims(),
                bell,
                parts.jobPolicy,
                parts.worker,
                heartbeats,
                () -> parts.random().nextDouble());
    }

    private static Housekeeping housekeeping(
            List<Round> telling,
            Forgetting forgetting,
            DeleteImage deleteImage,
            Database db,
            Clock clock,
            Path folder) {
        ClearSpool clearSpool = new ClearSpool(folder);
        List<Round> rounds = new ArrayList<>(telling);
        rounds.addAll(forgetting.rounds());
        rounds.addAll(List.of(
                Round.often(
                        "removal of those who have left",
                        new RemoveLeavers(db.memberships(), db.images(), deleteImage)::execute),
                Round.seldom("forgetting of sessions", new ForgetSessions(db.sessions(), clock)::execute),
                Round.seldom("forgetting of failed logins", new ForgetLoginAttempts(db.attempts())::execute),
                Round.seldom("forgetting of purges", new ForgetPurges(db.purges())::execute),
                Round.seldom("clearing of temporary files", policy -> clearSpool.execute(policy.abandonedAfter()))));
        return new Housekeeping(rounds);
    }
}
