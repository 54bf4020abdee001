package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobState.Processing;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.Tries;
import dev.pixelwright.core.port.SiblingClaims;
import dev.pixelwright.core.transform.Transformation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link SiblingClaims}. */
public interface SiblingClaimsContract extends DatabaseFactory {

    private static Job job(Database ports, Image image) {
        return ports.jobs().submit(new Rows(ports).order(image)).job();
    }

    private static List<Job> jobs(Database ports, Image image, int count) {
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            jobs.add(job(ports, image));
        }
        return jobs;
    }

    private static List<JobId> ids(List<Claim> claims) {
        return claims.stream().map(Claim::jobId).toList();
    }

    @Test
    default void siblingsShouldBeClaimedAsIfEachWereAlone() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        List<Job> jobs = jobs(ports, rows.image(), 3);
        Claim first = rows.claim(jobs.get(0));
        List<Claim> beside = ports.siblings().claimBeside(first, Rows.TERMS, 7);
        assertThat(ids(beside))
                .containsExactlyInAnyOrder(jobs.get(1).id(), jobs.get(2).id());
        for (Claim claim : beside) {
            Job taken = rows.read(claim.job());
            assertThat(claim.job()).isEqualTo(taken);
            assertThat(claim.attempt().number()).isEqualTo(1);
            assertThat(taken.tries()).isEqualTo(new Tries(1, 0, 0));
            Processing running = (Processing) taken.state();
            assertThat(running.lease().worker().value()).isEqualTo("worker-1");
            assertThat(running.lease().until())
                    .isEqualTo(taken.times().updatedAt().plus(Rows.LONG));
            assertThat(ports.claims().claim(claim.jobId(), Rows.TERMS)).isEmpty();
            assertThat(ports.claims().extend(claim, Rows.LONG)).isTrue();
        }
        assertThat(ports.siblings().claimBeside(first, Rows.TERMS, 7)).isEmpty();
    }

    @Test
    default void theEndOfOneShouldLeaveTheOthersAlone() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        List<Job> jobs = jobs(ports, rows.image(), 4);
        Claim first = rows.claim(jobs.get(0));
        List<Claim> beside = ports.siblings().claimBeside(first, Rows.TERMS, 7);
        ports.jobs().cancel(beside.get(0).jobId());
        assertThat(ports.claims().fail(beside.get(1), Rows.TROUBLE, Optional.empty()))
                .isTrue();
        assertThat(rows.complete(beside.get(2), rows.made(beside.get(2).job().lineage())))
                .isPresent();
        assertThat(beside)
                .extracting(claim -> rows.status(claim.job()))
                .containsExactly(JobStatus.CANCELLED, JobStatus.FAILED, JobStatus.COMPLETED);
        assertThat(rows.status(jobs.get(0))).isEqualTo(JobStatus.PROCESSING);
        assertThat(ports.claims().extend(beside.get(0), Rows.LONG)).isFalse();
        assertThat(ports.claims().extend(first, Rows.LONG)).isTrue();
    }

    @Test
    default void noMoreShouldBeClaimedThanWereAskedForAndTheLongestWaitingFirst() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        List<Job> jobs = jobs(ports, rows.image(), 5);
        Claim first = rows.claim(jobs.get(4));
        assertThat(ids(ports.siblings().claimBeside(first, Rows.TERMS, 2)))
                .containsExactlyInAnyOrder(jobs.get(0).id(), jobs.get(1).id());
        assertThat(rows.status(jobs.get(2))).isEqualTo(JobStatus.QUEUED);
    }

    @Test
    default void strangersShouldBeLeftAlone() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image image = rows.image();
        Job mine = job(ports, image);
        Job ofAnotherImage = job(ports, rows.image());
        Claim first = rows.claim(mine);
        assertThat(ports.siblings().claimBeside(first, Rows.TERMS, 7)).isEmpty();
        assertThat(rows.status(ofAnotherImage)).isEqualTo(JobStatus.QUEUED);
    }

    @Test
    default void modelsShouldBeLeftToBeDoneAlone() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        List<Job> jobs = jobs(ports, rows.image(), 2);
        Image image = ports.images().find(jobs.get(0).lineage().image()).orElseThrow();
        for (String model : List.of(
                "glb:by=relief,faces=20000",
                "crop:10x10/stl:by=relief,faces=1000",
                "obj:by=relief,faces=2000,preview=true")) {
            ports.jobs().submit(rows.order(image, Transformation.parse(model), Rows.LONG));
        }
        assertThat(ids(ports.siblings().claimBeside(rows.claim(jobs.get(0)), Rows.TERMS, 7)))
                .containsExactly(jobs.get(1).id());
    }

    @Test
    default void whatWasTriedBeforeShouldBeLeftToBeDoneAlone() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        List<Job> jobs = jobs(ports, rows.image(), 6);
        Claim first = rows.claim(jobs.get(0));
        ports.claims().fail(rows.claim(jobs.get(1)), Rows.TROUBLE, Optional.of(Duration.ZERO));
        ports.claims().release(rows.claim(jobs.get(2)));
        rows.claim(jobs.get(3), Rows.SHORT);
        rows.awaitDue(jobs.get(3));
        ports.jobs().cancel(jobs.get(4).id());
        assertThat(ids(ports.siblings().claimBeside(first, Rows.TERMS, 7)))
                .containsExactly(jobs.get(5).id());
    }

    @Test
    default void whatIsBeyondItsDeadlineShouldNotBeGiven() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image image = rows.image();
        Job late = ports.jobs()
                .submit(rows.order(image, Samples.transformation(), Rows.SHORT))
                .job();
        Job first = job(ports, image);
        rows.awaitDeadline(late);
        assertThat(ports.siblings().claimBeside(rows.claim(first), Rows.TERMS, 7))
                .isEmpty();
        assertThat(ports.claims().claim(late.id(), Rows.TERMS)).isEmpty();
        assertThat(rows.status(late)).isEqualTo(JobStatus.FAILED);
    }

    @Test
    default void manyWhoTakeSiblingsShouldGetEachOnce() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        List<Job> jobs = jobs(ports, rows.image(), 20);
        Claim first = rows.claim(jobs.get(0));
        List<JobId> taken = Race.run(8, i -> ports.siblings().claimBeside(first, Rows.TERMS, 3)).stream()
                .flatMap(List::stream)
                .map(Claim::jobId)
                .toList();
        assertThat(taken).doesNotHaveDuplicates().isNotEmpty();
        for (Job job : jobs.subList(1, jobs.size())) {
            assertThat(rows.read(job).tries().attempts()).isEqualTo(taken.contains(job.id()) ? 1 : 0);
        }
    }
}
