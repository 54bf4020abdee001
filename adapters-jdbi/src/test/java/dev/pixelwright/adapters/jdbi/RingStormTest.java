package dev.pixelwright.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.ClaimTerms;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.NewJob;
import dev.pixelwright.core.job.WorkerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rings that come three times, out of order, for jobs that are there, are gone, or never were, while sweeps go on. */
class RingStormTest {

    private static final int JOBS = 100;
    private static final int THREADS = 8;
    private static final ClaimTerms TERMS = new ClaimTerms(new WorkerId("w"), Duration.ofMinutes(1), 3);

    private final Map<String, Integer> executions = new ConcurrentHashMap<>();
    private Database ports;
    private User user;

    @BeforeEach
    void prepare() {
        ports = SharedDatabase.ports();
        user = Samples.user();
        ports.users().add(user);
    }

    @Test
    void everyAttemptShouldBeExecutedOnceHoweverOftenItsBellRings() {
        List<Job> jobs = new ArrayList<>();
        List<JobId> rings = new ArrayList<>();
        for (int i = 0; i < JOBS; i++) {
            jobs.add(submit(image()));
            rings.add(jobs.get(i).id());
            rings.add(new JobId(Samples.number()));
            Image deleted = image();
            rings.add(submit(deleted).id());
            ports.images().remove(deleted.id());
        }
        Queue<JobId> bell = new ConcurrentLinkedQueue<>(storm(rings));
        Race.run(THREADS, i -> {
            for (JobId id = bell.poll(); id != null; id = bell.poll()) {
                ports.claims().claim(id, TERMS).ifPresent(this::execute);
                ports.claims().claimNext(TERMS).ifPresent(this::execute);
            }
            return true;
        });
        Await.until("the last retry is done", () -> {
            ports.claims().claimNext(TERMS).ifPresent(this::execute);
            return jobs.stream().allMatch(job -> read(job).status().isEnd());
        });
        assertThat(executions)
                .hasSize(2 * JOBS)
                .allSatisfy((attempt, times) -> assertThat(times).as(attempt).isEqualTo(1));
        assertThat(jobs).allSatisfy(job -> {
            assertThat(read(job).status()).isEqualTo(JobStatus.COMPLETED);
            assertThat(read(job).tries().attempts()).isEqualTo(2);
            assertThat(ports.derivatives().list(job.lineage().image())).hasSize(1);
        });
    }

    @Test
    void claimNextShouldWaitForNobody() {
        Job first = submit(image());
        Job second = submit(image());
        SharedDatabase.sql(handle -> {
            handle.execute(
                    "SELECT 1 FROM jobs WHERE id = ? FOR UPDATE", first.id().value());
            // In a thread of its own, which has a connection of its own.
            List<Optional<Claim>> claims = Race.run(
                            1,
                            i -> List.of(
                                    ports.claims().claimNext(TERMS),
                                    ports.claims().claimNext(TERMS)))
                    .get(0);
            assertThat(claims.get(0).map(Claim::jobId)).contains(second.id());
            assertThat(claims.get(1)).isEmpty();
            return true;
        });
        assertThat(ports.claims().claimNext(TERMS).map(Claim::jobId)).contains(first.id());
    }

    // Three times each, and out of order; the seed makes it the same storm every time.
    private static List<JobId> storm(List<JobId> rings) {
        List<JobId> storm = new ArrayList<>();
        for (int times = 0; times < 3; times++) {
            storm.addAll(rings);
        }
        Collections.shuffle(storm, new Random(8));
        return storm;
    }

    /** Fails at the first attempt of each job and completes it at the second. */
    private void execute(Claim claim) {
        executions.merge(claim.jobId() + " " + claim.attempt().number(), 1, Integer::sum);
        if (claim.attempt().number() == 1) {
            assertThat(ports.claims().fail(claim, new EngineFailed("on purpose"), Optional.of(Duration.ofMillis(5))))
                    .isTrue();
            return;
        }
        Derivative made = Samples.derivative(claim.job().lineage());
        ports.ledger().reserve(made.blob().key());
        assertThat(ports.claims().complete(claim, made, Optional.of("an engine")))
                .contains(made);
    }

    private Job read(Job job) {
        return ports.jobs().find(job.id()).orElseThrow();
    }

    private Image image() {
        Image image = Samples.image(user.id());
        ports.ledger().reserve(image.blob().key());
        ports.images().add(image, Optional.empty(), Quota.NONE);
        return image;
    }

    private Job submit(Image image) {
        Lineage lineage = new Lineage(image.id(), Samples.transformation());
        return ports.jobs()
                .submit(new NewJob(
                        new JobId(Samples.number()), user.id(), lineage, Duration.ofMinutes(5), Optional.empty()))
                .job();
    }
}
