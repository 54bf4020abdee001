package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.blob.BlobEntry;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.ClaimTerms;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobState;
import dev.pixelwright.core.job.JobState.Processing;
import dev.pixelwright.core.job.JobState.Queued;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.NewJob;
import dev.pixelwright.core.job.WorkerId;
import dev.pixelwright.core.transform.Transformation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows that a test begins with, written through the ports as a use case would write them. */
final class Rows {

    static final Duration LONG = Duration.ofMinutes(5);
    static final Duration SHORT = Duration.ofMillis(50);
    static final ClaimTerms TERMS = terms(LONG, 3);
    static final String ENGINE = "an engine 1.0";
    static final Failure TROUBLE = new EngineFailed("out of luck");

    private final Database ports;

    Rows(Database ports) {
        this.ports = ports;
    }

    static ClaimTerms terms(Duration lease, int maxCrashes) {
        return new ClaimTerms(new WorkerId("worker-1"), lease, maxCrashes);
    }

    User user() {
        User user = Samples.user();
        ports.users().add(user);
        return user;
    }

    Image image() {
        return image(user());
    }

    Image image(User owner) {
        return add(Samples.image(owner.id()));
    }

    Image image(User owner, String filename, long bytes) {
        return add(Samples.image(owner.id(), filename, bytes));
    }

    /** The image, whose object is reserved. */
    Image reserved(Image image) {
        ports.ledger().reserve(image.blob().key());
        return image;
    }

    /** Adds an image with its reservation. */
    Image add(Image image) {
        reserved(image);
        ports.images().add(image, Optional.empty(), Quota.NONE);
        return image;
    }

    Lineage lineage() {
        return new Lineage(image().id(), Samples.transformation());
    }

    /** A derivative whose object is reserved. */
    Derivative made(Lineage lineage) {
        Derivative made = Samples.derivative(lineage);
        ports.ledger().reserve(made.blob().key());
        return made;
    }

    NewJob order(Image image, Transformation transformation, Duration within) {
        return new NewJob(
                new JobId(Samples.number()),
                image.owner(),
                new Lineage(image.id(), transformation),
                within,
                Optional.empty());
    }

    NewJob order(Image image) {
        return order(image, Samples.transformation(), LONG);
    }

    /** Another order of the same derivative. */
    NewJob again(Job job) {
        return new NewJob(new JobId(Samples.number()), job.owner(), job.lineage(), LONG, Optional.empty());
    }

    /** A queued job of an image of its own. */
    Job job() {
        return job(LONG);
    }

    Job job(Duration within) {
        return ports.jobs()
                .submit(order(image(), Samples.transformation(), within))
                .job();
    }

    Claim claim(Job job) {
        return claim(job, LONG);
    }

    Claim claim(Job job, Duration lease) {
        return ports.claims().claim(job.id(), terms(lease, 3)).orElseThrow();
    }

    /** Claims a job whose lease is about to pass. */
    Claim takeOver(Job job) {
        return Await.present("the lease has passed", () -> ports.claims().claim(job.id(), TERMS));
    }

    /** Waits, by the database's clock, until the job's wait or its lease has passed. */
    void awaitDue(Job job) {
        JobState state = read(job).state();
        Instant due = state instanceof Processing running ? running.lease().until() : ((Queued) state).notBefore();
        awaitPassed(due);
    }

    /** Waits, by the database's clock, until the job's deadline has passed. */
    void awaitDeadline(Job job) {
        awaitPassed(job.times().deadline());
    }

    /** Waits, by the database's clock, until the moment has passed. */
    void awaitPassed(Instant moment) {
        Await.until("it is later than " + moment, () -> now().isAfter(moment));
    }

    // Whatever the database dates tells what it takes for now; a line of the ledger stands in nobody's way.
    Instant now() {
        BlobKey key = Samples.key();
        ports.ledger().reserve(key);
        return ports.ledger().find(key).orElseThrow().since();
    }

    /** Claims one job after the other until none is due; which they were, in this order. */
    List<JobId> claimAll() {
        return Stream.generate(() -> ports.claims().claimNext(TERMS))
                .takeWhile(Optional::isPresent)
                .map(claim -> claim.orElseThrow().jobId())
                .toList();
    }

    /** Ends the job with {@code made}, drawn by {@link #ENGINE}. */
    Optional<Derivative> complete(Claim claim, Derivative made) {
        return ports.claims().complete(claim, made, Optional.of(ENGINE));
    }

    Job completed() {
        Job job = job();
        Claim claim = claim(job);
        assertThat(complete(claim, made(job.lineage()))).isPresent();
        return read(job);
    }

    Job failed() {
        Job job = job();
        ports.claims().fail(claim(job), TROUBLE, Optional.empty());
        return read(job);
    }

    Job cancelled() {
        return ports.jobs().cancel(job().id());
    }

    Job read(Job job) {
        return ports.jobs().find(job.id()).orElseThrow();
    }

    JobStatus status(Job job) {
        return read(job).status();
    }

    List<JobEvent> events(Job job) {
        return ports.jobs().events(job.id(), 0);
    }

    JobEvent lastEvent(Job job) {
        List<JobEvent> events = events(job);
        return events.get(events.size() - 1);
    }

    Optional<BlobState> state(BlobKey key) {
        return ports.ledger().find(key).map(BlobEntry::state);
    }
}
