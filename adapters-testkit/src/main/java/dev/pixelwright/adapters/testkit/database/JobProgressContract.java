package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobEvent;
import dev.pixelwright.core.job.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The promises of {@code JobClaims.progress} and of the order of events; part of {@link JobClaimsContract}. */
public interface JobProgressContract extends DatabaseFactory {

    private static List<Integer> percents(List<JobEvent> events) {
        return events.stream()
                .filter(event -> event.type() == JobEvent.Type.PROGRESS)
                .map(event -> event.progress().percent())
                .toList();
    }

    @Test
    default void everyRiseShouldBeOneEvent() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Claim claim = rows.claim(job);
        for (int percent : new int[] {0, 10, 10, 5, 40, 39, 100, 0}) {
            assertThat(ports.claims().progress(claim, new Progress(percent))).isTrue();
        }
        assertThat(percents(rows.events(job))).containsExactly(10, 40, 100);
        assertThat(rows.read(job).progress()).isEqualTo(Progress.DONE);
    }

    @Test
    default void aLowerProgressShouldChangeNothing() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Claim claim = rows.claim(job);
        ports.claims().progress(claim, new Progress(70));
        ports.claims().progress(claim, new Progress(20));
        assertThat(rows.read(job).progress()).isEqualTo(new Progress(70));
    }

    @Test
    default void progressShouldNotFallWithTheNextAttempt() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Claim first = rows.claim(job);
        ports.claims().progress(first, new Progress(70));
        ports.claims().fail(first, Rows.TROUBLE, Optional.of(Duration.ZERO));
        Claim second = rows.takeOver(job);
        assertThat(second.job().progress()).isEqualTo(new Progress(70));
        ports.claims().progress(second, new Progress(30));
        assertThat(rows.read(job).progress()).isEqualTo(new Progress(70));
        ports.claims().progress(second, new Progress(80));
        assertThat(percents(rows.events(job))).containsExactly(70, 80);
        assertThat(rows.events(job))
                .extracting(event -> event.progress().percent())
                .isSorted();
    }

    @Test
    default void eventsOfManyWritersShouldBeGapFreeAndInOrder() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.job();
        Claim claim = rows.claim(job);
        int writers = 7;
        List<List<JobEvent>> seen = Race.run(writers + 1, i -> {
            if (i == writers) {
                return follow(ports, job);
            }
            for (int percent = i + 1; percent < 100; percent += writers) {
                ports.claims().progress(claim, new Progress(percent));
            }
            ports.claims().progress(claim, Progress.DONE);
            return List.<JobEvent>of();
        });
        List<JobEvent> all = rows.events(job);
        assertThat(seen.get(writers)).isEqualTo(all);
        assertThat(all)
                .extracting(JobEvent::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, all.size()).boxed().toList());
        assertThat(percents(all)).isSorted().doesNotHaveDuplicates().endsWith(100);
        assertThat(all).extracting(JobEvent::at).isSorted();
    }

    /** Reads on and on from the last event seen, as a client that follows does. */
    private static List<JobEvent> follow(Database ports, Job job) {
        List<JobEvent> seen = new ArrayList<>();
        long last = 0;
        while (seen.isEmpty() || !seen.get(seen.size() - 1).progress().equals(Progress.DONE)) {
            for (JobEvent event : ports.jobs().events(job.id(), last)) {
                seen.add(event);
                last = event.sequence();
            }
        }
        return seen;
    }
}
