package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.figures.Activity;
import dev.pixelwright.core.figures.HeldJob;
import dev.pixelwright.core.figures.HeldJobs;
import dev.pixelwright.core.figures.OwnerUsage;
import dev.pixelwright.core.figures.QueueDepth;
import dev.pixelwright.core.figures.StorageTotals;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.ClaimTerms;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobState.Processing;
import dev.pixelwright.core.job.Progress;
import dev.pixelwright.core.job.WorkerId;
import dev.pixelwright.core.port.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** The promises of {@link Figures}. */
public interface FiguresContract extends DatabaseFactory {

    Duration DAY = Duration.ofDays(1);

    private static long sum(List<Activity> activities, ToLongFunction<Activity> figure) {
        return activities.stream().mapToLong(figure).sum();
    }

    private static Instant updated(Rows rows, Job job) {
        return rows.read(job).times().updatedAt();
    }

    @Test
    default void anEmptyInstallationShouldHaveFiguresToo() {
        Figures figures = ports().figures();
        assertThat(figures.queue()).isEqualTo(new QueueDepth(0, 0, 0, 0, 0, 0, Optional.empty()));
        assertThat(figures.held(10)).isEqualTo(new HeldJobs(List.of(), 0));
        assertThat(figures.storage(10)).isEqualTo(new StorageTotals(0, 0, 0, 0, 0, 0, 0, List.of()));
        assertThat(figures.activity(Duration.ofHours(1), 3))
                .hasSize(3)
                .allSatisfy(activity -> assertThat(activity).isEqualTo(Activity.none(activity.at())));
    }

    @Test
    default void queueShouldTellJobsApart() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job due = rows.job();
        rows.job();
        Job waiting = rows.job();
        ports.claims().fail(rows.claim(waiting), Rows.TROUBLE, Optional.of(Duration.ofMinutes(1)));
        rows.claim(rows.job());
        Job lapsed = rows.job();
        rows.claim(lapsed, Rows.SHORT);
        rows.awaitDue(lapsed);
        rows.completed();
        rows.failed();
        rows.cancelled();
        assertThat(ports.figures().queue())
                .isEqualTo(new QueueDepth(3, 2, 1, 2, 1, 1, Optional.of(updated(rows, due))));
    }

    @Test
    default void aJobThatCameBackShouldBeQueuedSinceThen() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job first = rows.job();
        Job second = rows.job();
        ports.claims().release(rows.claim(first));
        assertThat(ports.figures().queue().oldestQueuedAt()).contains(updated(rows, second));
    }

    @Test
    default void heldShouldShowWhoWorksOnWhat() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job second = rows.job();
        Job first = rows.job();
        Job lapsed = rows.job();
        rows.claim(lapsed, Rows.SHORT);
        Claim begun = ports.claims()
                .claim(second.id(), new ClaimTerms(new WorkerId("b"), Rows.LONG, 3))
                .orElseThrow();
        Instant startedAt = updated(rows, second);
        ports.claims().progress(begun, new Progress(40));
        ports.claims().claim(first.id(), new ClaimTerms(new WorkerId("B"), Rows.LONG, 3));
        rows.completed();
        rows.job();
        rows.awaitDue(lapsed);
        HeldJobs held = ports.figures().held(10);
        assertThat(held.total()).isEqualTo(2);
        assertThat(held.jobs()).extracting(HeldJob::id).containsExactly(first.id(), second.id());
        Processing running = (Processing) rows.read(second).state();
        assertThat(held.jobs().get(1))
                .isEqualTo(new HeldJob(
                        second.id(),
                        second.owner(),
                        second.lineage().transformation(),
                        begun.attempt(),
                        new Progress(40),
                        Optional.of(startedAt),
                        running.lease()));
    }

    @Test
    default void heldShouldShowNoMoreThanIsAskedForAndCountTheRest() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            jobs.add(rows.job());
            rows.claim(jobs.get(i));
        }
        HeldJobs held = ports.figures().held(3);
        assertThat(held.total()).isEqualTo(5);
        assertThat(held.jobs())
                .extracting(HeldJob::id)
                .containsExactlyElementsOf(
                        jobs.subList(0, 3).stream().map(Job::id).toList());
    }

    @Test
    default void storageShouldSumWhatIsThere() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User small = rows.user();
        User large = rows.user();
        rows.user();
        rows.image(small, "a.jpg", 100);
        Image image = rows.image(large, "b.jpg", 70);
        rows.image(large, "c.jpg", 50);
        Job job = ports.jobs().submit(rows.order(image)).job();
        Derivative made = rows.made(job.lineage());
        rows.complete(rows.claim(job), made);
        rows.made(rows.order(image).lineage());
        assertThat(ports.figures().storage(10))
                .isEqualTo(new StorageTotals(
                        3,
                        3,
                        220,
                        1,
                        made.blob().bytes(),
                        1,
                        0,
                        List.of(
                                new OwnerUsage(large.id(), large.username(), 2, 120),
                                new OwnerUsage(small.id(), small.username(), 1, 100))));
        assertThat(ports.figures().storage(1).largest())
                .extracting(OwnerUsage::owner)
                .containsExactly(large.id());
        ports.images().remove(image.id());
        StorageTotals after = ports.figures().storage(1);
        assertThat(after.derivatives()).isZero();
        assertThat(after.derivativeBytes()).isZero();
        assertThat(after.imageBytes()).isEqualTo(150);
        assertThat(after.orphans()).isEqualTo(2);
        assertThat(after.largest()).extracting(OwnerUsage::owner).containsExactly(small.id());
    }

    @Test
    default void whoLeftShouldBeNoOwnerAnyMore() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User user = rows.user();
        rows.image(user, "a.jpg", 100);
        ports.memberships().leave(user.id());
        StorageTotals totals = ports.figures().storage(10);
        assertThat(totals.users()).isZero();
        assertThat(totals.largest()).isEmpty();
        assertThat(totals.imageBytes()).isEqualTo(100);
    }

    @Test
    default void activityShouldCountWhatEndedAndCame() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Job done = rows.completed();
            times.add(Duration.between(done.times().createdAt(), done.times().updatedAt()));
        }
        times.sort(null);
        rows.failed();
        rows.cancelled();
        rows.cancelled();
        rows.claim(rows.job());
        // Answered by what is there, which is no work.
        Job again = rows.completed();
        times.add(Duration.between(again.times().createdAt(), again.times().updatedAt()));
        times.sort(null);
        ports.jobs().submit(rows.again(again));
        // Whichever hour it is, and should it turn meanwhile.
        List<Activity> all = ports.figures().activity(DAY, 2);
        assertThat(all).hasSize(2);
        assertThat(sum(all, Activity::completed)).isEqualTo(4);
        assertThat(sum(all, Activity::failed)).isEqualTo(1);
        assertThat(sum(all, Activity::cancelled)).isEqualTo(2);
        if (all.get(0).completed() == 0) {
            assertThat(all.get(1).median()).contains(times.get(1));
            assertThat(all.get(1).slowest()).contains(times.get(3));
            assertThat(all.get(0)).isEqualTo(Activity.none(all.get(0).at()));
        }
    }

    @Test
    default void activityShouldHaveNoGap() {
        Database ports = ports();
        Instant before = new Rows(ports).now();
        List<Activity> all = ports.figures().activity(Duration.ofMinutes(2), 60);
        Instant after = new Rows(ports).now();
        assertThat(all).hasSize(60);
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).at()).isEqualTo(all.get(i - 1).at().plus(Duration.ofMinutes(2)));
        }
        Instant last = all.get(59).at();
        assertThat(last.getEpochSecond() % 120).isZero();
        assertThat(last).isBeforeOrEqualTo(after);
        assertThat(last.plus(Duration.ofMinutes(2))).isAfter(before);
    }

    @Test
    default void aJobThatIsTriedAgainShouldNotHaveEnded() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.failed();
        ports.jobs().retry(job.id(), Rows.LONG);
        assertThat(sum(ports.figures().activity(DAY, 2), Activity::failed)).isZero();
        rows.complete(rows.claim(job), rows.made(job.lineage()));
        assertThat(sum(ports.figures().activity(DAY, 2), Activity::completed)).isEqualTo(1);
    }

    @Test
    default void activityShouldCountUploadsByTheirTime() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Instant now = rows.now();
        upload(rows, now.minus(DAY.multipliedBy(2)));
        upload(rows, now.minus(DAY.multipliedBy(5)));
        upload(rows, now.minus(DAY.multipliedBy(5)));
        List<Activity> all = ports.figures().activity(DAY, 5);
        assertThat(all).hasSize(5);
        // Five days ago is before the first of five days, whatever the hour.
        assertThat(sum(all, Activity::uploads)).isEqualTo(1);
        assertThat(all)
                .filteredOn(activity -> activity.uploads() > 0)
                .singleElement()
                .satisfies(activity -> assertThat(now.minus(DAY.multipliedBy(2)))
                        .isAfterOrEqualTo(activity.at())
                        .isBefore(activity.at().plus(DAY)));
    }

    private static void upload(Rows rows, Instant at) {
        Image image = Samples.image(rows.user().id());
        rows.add(new Image(
                image.id(), image.owner(), image.contentId(), image.filename(), image.info(), image.blob(), at));
    }
}
