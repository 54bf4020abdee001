package dev.pixelwright.adapters.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.JobEvents;
import dev.pixelwright.core.port.Subscription;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The promises of {@link JobEvents}; as a wake-up may be lost, every test tells of a change until it is heard. */
public interface JobEventsContract {

    /** With nobody following. */
    JobEvents events();

    private static void changeUntilHeard(JobEvents events, JobId job, AtomicInteger heard) {
        int before = heard.get();
        Await.until("the follower is woken", () -> {
            events.changed(job);
            return heard.get() > before;
        });
    }

    @Test
    default void aFollowerShouldBeWokenByEachChange() {
        JobEvents events = events();
        JobId job = new JobId(Samples.number());
        AtomicInteger heard = new AtomicInteger();
        try (Subscription ear = events.follow(job, heard::incrementAndGet)) {
            for (int i = 0; i < 20; i++) {
                changeUntilHeard(events, job, heard);
            }
            assertThat(ear).isNotNull();
        }
    }

    @Test
    default void allFollowersOfAJobShouldBeWoken() {
        JobEvents events = events();
        JobId job = new JobId(Samples.number());
        AtomicInteger one = new AtomicInteger();
        AtomicInteger two = new AtomicInteger();
        Subscription first = events.follow(job, one::incrementAndGet);
        Subscription second = events.follow(job, two::incrementAndGet);
        changeUntilHeard(events, job, one);
        changeUntilHeard(events, job, two);
        first.close();
        changeUntilHeard(events, job, two);
        second.close();
    }

    @Test
    default void aFollowerShouldNotBeWokenByOtherJobs() {
        JobEvents events = events();
        JobId job = new JobId(Samples.number());
        JobId other = new JobId(Samples.number());
        AtomicInteger heard = new AtomicInteger();
        AtomicInteger heardOther = new AtomicInteger();
        Subscription first = events.follow(job, heard::incrementAndGet);
        Subscription second = events.follow(other, heardOther::incrementAndGet);
        for (int i = 0; i < 20; i++) {
            changeUntilHeard(events, other, heardOther);
        }
        assertThat(heard).hasValue(0);
        first.close();
        second.close();
    }

    @Test
    default void changedShouldDoNothingWhenNobodyFollows() {
        JobEvents events = events();
        JobId job = new JobId(Samples.number());
        events.changed(job);
        AtomicInteger heard = new AtomicInteger();
        Subscription ear = events.follow(job, heard::incrementAndGet);
        changeUntilHeard(events, job, heard);
        ear.close();
    }

    @Test
    default void aClosedFollowerShouldHearNothing() {
        JobEvents events = events();
        JobId job = new JobId(Samples.number());
        AtomicInteger closed = new AtomicInteger();
        AtomicInteger open = new AtomicInteger();
        Subscription gone = events.follow(job, closed::incrementAndGet);
        Subscription stays = events.follow(job, open::incrementAndGet);
        changeUntilHeard(events, job, closed);
        gone.close();
        gone.close();
        int before = closed.get();
        for (int i = 0; i < 20; i++) {
            changeUntilHeard(events, job, open);
        }
        assertThat(closed).hasValue(before);
        stays.close();
    }

    @Test
    default void closingShouldExcludeACallFromAnotherThread() {
        JobEvents events = events();
        for (int round = 0; round < 50; round++) {
            JobId job = new JobId(Samples.number());
            AtomicInteger heard = new AtomicInteger();
            Subscription ear = events.follow(job, heard::incrementAndGet);
            int atClose = Race.run(2, i -> {
                        if (i == 0) {
                            ear.close();
                            return heard.get();
                        }
                        for (int n = 0; n < 100; n++) {
                            events.changed(job);
                        }
                        return 0;
                    })
                    .get(0);
            events.changed(job);
            assertThat(heard).hasValue(atClose);
        }
    }
}
