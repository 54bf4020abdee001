package dev.pixelwright.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.RecordedFailure;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageQuery;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.ClaimTerms;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobState;
import dev.pixelwright.core.job.NewJob;
import dev.pixelwright.core.job.Progress;
import dev.pixelwright.core.job.WorkerId;
import dev.pixelwright.core.listing.PageRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many threads over one image, as in a busy service; and texts that PostgreSQL does not take. */
class RaceTest {

    private static final int THREADS = 16;
    private static final ClaimTerms TERMS = new ClaimTerms(new WorkerId("w"), Duration.ofMinutes(1), 3);

    private Database ports;
    private User user;

    @BeforeEach
    void prepare() {
        ports = SharedDatabase.ports();
        user = Samples.user();
        ports.users().add(user);
    }

    @Test
    void removalAmongAllOtherCallsShouldLeaveNothingBehind() {
        for (int round = 0; round < 10; round++) {
            Image image = image("photo.jpg");
            Lineage lineage = new Lineage(image.id(), Samples.transformation());
            List<String> outcomes = Race.run(
                    THREADS,
                    i -> outcome(() -> {
                        switch (i % 4) {
                            case 0 -> ports.images().remove(image.id());
                            case 1 -> ports.derivatives().add(made(lineage));
                            case 2 -> work(new Lineage(image.id(), Samples.transformation()));
                            default -> work(lineage);
                        }
                    }));
            assertThat(outcomes).isSubsetOf("done", "IMAGE_NOT_FOUND");
        }
        for (String table : List.of("images", "derivatives", "jobs", "job_events")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(count("blobs WHERE state = 'HELD'")).isZero();
    }

    @Test
    void oneJobShouldServeManyOrdersWhileItsWorkerFinishes() {
        for (int round = 0; round < 10; round++) {
            Lineage lineage = new Lineage(image("photo.jpg").id(), Samples.transformation());
            Claim claim = ports.claims().claim(submit(lineage), TERMS).orElseThrow();
            Derivative made = made(lineage);
            List<JobId> answers = Race.run(THREADS, i -> {
                if (i == 0) {
                    assertThat(ports.claims().complete(claim, made, Optional.of("an engine")))
                            .isPresent();
                }
                return submit(lineage);
            });
            assertThat(answers).containsOnly(claim.jobId());
        }
    }

    @Test
    void eventsShouldBeNumberedWithoutAGapHoweverManyWrite() {
        Lineage lineage = new Lineage(image("photo.jpg").id(), Samples.transformation());
        JobId job = submit(lineage);
        Claim claim = ports.claims().claim(job, TERMS).orElseThrow();
        Race.run(THREADS, i -> ports.claims().progress(claim, new Progress(5 * i + 1)));
        var events = ports.jobs().events(job, 0);
        for (int i = 1; i < events.size(); i++) {
            assertThat(events.get(i).sequence()).isEqualTo(events.get(i - 1).sequence() + 1);
            assertThat(events.get(i).at()).isAfter(events.get(i - 1).at());
            assertThat(events.get(i).progress().percent())
                    .isGreaterThan(events.get(i - 1).progress().percent());
        }
        assertThat(events.get(events.size() - 1).progress().percent()).isEqualTo(76);
    }

    @Test
    void derivativeAddedAgainShouldKeepItsObject() {
        Derivative made = made(new Lineage(image("photo.jpg").id(), Samples.transformation()));
        Derivative first = ports.derivatives().add(made);
        assertThat(ports.derivatives().add(made)).isEqualTo(first);
        assertThat(ports.ledger().find(made.blob().key()).orElseThrow().state()).hasToString("HELD");
    }

    @Test
    void failureShouldBeToldWhateverItsText() {
        Lineage lineage = new Lineage(image("photo.jpg").id(), Samples.transformation());
        JobId job = submit(lineage);
        Claim claim = ports.claims().claim(job, TERMS).orElseThrow();
        EngineFailed failure = new EngineFailed("bad bytes \0 and \uD800, \"{quotes}\", \\ and ñ");
        assertThat(ports.claims().fail(claim, failure, Optional.empty())).isTrue();
        JobState state = ports.jobs().find(job).orElseThrow().state();
        assertThat(state)
                .isInstanceOfSatisfying(
                        JobState.Failed.class,
                        failed -> assertThat(failed.failure())
                                .isEqualTo(RecordedFailure.of(
                                        new EngineFailed("bad bytes ? and ?, \"{quotes}\", \\ and ñ"))));
    }

    @Test
    void nameFilterShouldTakeEveryCharacterAsItStands() {
        image("100% of_it.jpg");
        image("100 of it.jpg");
        image("ÉTÉ\u00e9.jpg");
        assertThat(named("0% ")).containsExactly("100% of_it.jpg");
        assertThat(named("of_")).containsExactly("100% of_it.jpg");
        assertThat(named("étéÉ")).containsExactly("ÉTÉ\u00e9.jpg");
        assertThat(named("\\")).isEmpty();
        assertThat(named("\0")).isEmpty();
        assertThat(named("\uD800")).isEmpty();
        assertThat(named("")).hasSize(3);
    }

    private List<String> named(String part) {
        ImageQuery query = new ImageQuery(user.id(), Optional.of(part), ImageQuery.Order.NAME, PageRequest.first(10));
        return ports.images().list(query).items().stream()
                .map(image -> image.filename().value())
                .toList();
    }

    private static String outcome(Runnable call) {
        try {
            call.run();
            return "done";
        } catch (FailureException e) {
            return e.failure().code();
        }
    }

    private void work(Lineage lineage) {
        JobId job = submit(lineage);
        ports.claims().claim(job, TERMS).ifPresent(claim -> {
            Derivative made = made(lineage);
            if (ports.claims().complete(claim, made, Optional.of("an engine")).isEmpty()) {
                ports.ledger().release(made.blob().key());
            }
        });
    }

    private JobId submit(Lineage lineage) {
        return ports.jobs()
                .submit(new NewJob(
                        new JobId(Samples.number()), user.id(), lineage, Duration.ofMinutes(5), Optional.empty()))
                .job()
                .id();
    }

    private Image image(String filename) {
        Image image = Samples.image(user.id(), filename, 10);
        ports.ledger().reserve(image.blob().key());
        ports.images().add(image, Optional.empty(), Quota.NONE);
        return image;
    }

    private Derivative made(Lineage lineage) {
        Derivative made = Samples.derivative(lineage);
        ports.ledger().reserve(made.blob().key());
        return made;
    }

    private static long count(String rows) {
        return SharedDatabase.sql(handle ->
                handle.select("SELECT count(*) FROM " + rows).mapTo(long.class).one());
    }
}
