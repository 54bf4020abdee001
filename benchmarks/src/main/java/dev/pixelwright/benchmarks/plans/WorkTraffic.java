package dev.pixelwright.benchmarks.plans;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.ClaimTerms;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobQuery;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.NewJob;
import dev.pixelwright.core.job.Progress;
import dev.pixelwright.core.job.WorkerId;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.transform.Transformation;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What jobs, workers and housekeeping have the database do. */
final class WorkTraffic {

    private static final int PAGE = 50;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final ClaimTerms TERMS = new ClaimTerms(new WorkerId("benchmark"), Duration.ofSeconds(30), 3);

    private final Ports ports;
    private final Samples samples;
    private final Watch watch;

    WorkTraffic(Ports ports, Samples samples, Watch watch) {
        this.ports = ports;
        this.samples = samples;
        this.watch = watch;
    }

    void run() {
        orders();
        lists(Samples.BIG_OWNER, "of the owner of a tenth");
        lists(Samples.FORMER_OWNER, "of the owner of the oldest twentieth");
        lists(samples.owner(), "of an ordinary owner");
        failures();
        workers();
        results();
        housekeeping();
    }

    private void orders() {
        UserId owner = samples.owner();
        JobId job = submit(owner, Optional.empty());
        watch.when("with a key");
        submit(owner, Optional.of(new IdempotencyKey("order-" + job)));
        ports.jobs().find(job);
        ports.jobs().events(job, 0);
        ports.jobs().cancel(job);
        ports.jobs().retry(samples.job("FAILED"), HOUR);
    }

    private JobId submit(UserId owner, Optional<IdempotencyKey> key) {
        Lineage lineage = new Lineage(samples.image(), Transformation.parse("resize:99x/jpeg:q=79"));
        JobId id = new JobId(samples.ids().next());
        return ports.jobs()
                .submit(new NewJob(id, owner, lineage, HOUR, key))
                .job()
                .id();
    }

    private void lists(UserId owner, String whose) {
        watch.when(whose);
        ports.jobs().list(new JobQuery(Optional.of(owner), Optional.empty(), PageRequest.first(PAGE)));
        long seen = samples.job("FAILED").value();
        watch.when(whose + ", after a cursor");
        ports.jobs().list(new JobQuery(Optional.of(owner), Optional.empty(), PageRequest.after(seen, PAGE)));
        for (JobStatus status : JobStatus.values()) {
            watch.when(whose + ", " + status);
            ports.jobs().list(new JobQuery(Optional.of(owner), Optional.of(status), PageRequest.first(PAGE)));
        }
    }

    // The only list over all owners: GET /admin/failures and the command jobs failed.
    private void failures() {
        watch.when("of all owners, FAILED");
        ports.jobs().list(new JobQuery(Optional.empty(), Optional.of(JobStatus.FAILED), PageRequest.first(PAGE)));
        long seen = samples.job("FAILED").value();
        watch.when("of all owners, FAILED, after a cursor");
        ports.jobs().list(new JobQuery(Optional.empty(), Optional.of(JobStatus.FAILED), PageRequest.after(seen, PAGE)));
    }

    private void workers() {
        Claim claim = ports.claims().claim(samples.job("QUEUED"), TERMS).orElseThrow();
        ports.claims().extend(claim, Duration.ofSeconds(30));
        ports.claims().progress(claim, new Progress(50));
        Derivative made = samples.newDerivative(claim.job().lineage());
        ports.ledger().reserve(made.blob().key());
        ports.claims().complete(claim, made, Optional.of("an engine"));
        watch.when("of one whose worker died");
        Claim second = ports.claims().claim(samples.job("PROCESSING"), TERMS).orElseThrow();
        ports.claims().fail(second, new StorageUnavailable("benchmark"), Optional.of(Duration.ofSeconds(5)));
        Claim third = ports.claims().claimNext(TERMS).orElseThrow();
        watch.when("for good");
        ports.claims().fail(third, new StorageUnavailable("benchmark"), Optional.empty());
        Claim fourth = ports.claims().claimNext(TERMS).orElseThrow();
        ports.claims().release(fourth);
        watch.when("of one whose time is over");
        ports.claims().claim(samples.spent(), TERMS);
        samples.spent();
        watch.when("after one whose time is over");
        ports.claims().claimNext(TERMS);
    }

    private void results() {
        Job done = ports.jobs().find(samples.job("COMPLETED")).orElseThrow();
        Derivative made = ports.derivatives().find(done.lineage()).orElseThrow();
        ports.derivatives().find(made.id());
        ports.derivatives().find(made.blob().key());
        Derivative added =
                samples.newDerivative(new Lineage(samples.image(), Transformation.parse("resize:98x/jpeg:q=79")));
        ports.ledger().reserve(added.blob().key());
        ports.derivatives().add(added);
        ports.derivatives().remove(samples.derivative());
    }

    private void housekeeping() {
        BlobKey object = samples.object();
        ports.ledger().find(object);
        ports.ledger().list(Optional.of(object), 500);
        ports.ledger().unknown(Set.of(object, new BlobKey("derivatives/none"), samples.object()));
        ports.ledger().release(new BlobKey("derivatives/gone/1"));
        ports.ledger()
                .collectable(Duration.ofHours(2), 100)
                .forEach(key -> ports.ledger().forget(key));
        ports.outbox().forget(ports.outbox().take(200, Duration.ofMinutes(1)));
        ports.sessions().forgetExpired(samples.now());
    }
}
