package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Pictures;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * F19: a worker is stopped in the middle of a job (SIGSTOP) until another has taken the job over and done it, then goes on
 * (SIGCONT). What it still writes, be it row, object or event, comes to nothing, and it says so in its log.
 */
@ExtendWith(HouseKeeping.class)
class F19ZombieWorkerIT {

    private static final Duration BOUND = Duration.ofMinutes(1);

    private final Promises promises = new Promises();

    @Test
    @Tag("quick")
    @Timeout(120)
    void writesOfAZombieShouldComeToNothing(House house) throws IOException, InterruptedException {
        raise(house, 1);
    }

    @Test
    @Tag("nightly")
    @Timeout(600)
    void writesOfZombiesShouldComeToNothingAgainAndAgain(House house) throws IOException, InterruptedException {
        raise(house, 10);
    }

    private void raise(House house, int times) throws IOException, InterruptedException {
        RunningService other = house.back();
        RunningService zombie = house.another("worker", 1);
        Client me = House.guest(house.front());
        String image = promises.upload(me, Pictures.png(600, 400));
        for (int time = 0; time < times; time++) {
            other.freeze();
            String job = promises.order(me, image, "resize:" + (1600 + time) + "x,enlarge=true/blur:9/png");
            Await.until("it is being done", BOUND, () -> house.rows().jobs("PROCESSING") == 1);
            zombie.freeze();
            assertThat(house.rows().number("SELECT attempts FROM jobs WHERE id = ?", Long.valueOf(job)))
                    .isEqualTo(1);
            other.thaw();
            Await.until("the other has done it", BOUND, () -> house.rows().unended() == 0);
            Set<String> truth = state(house, job);

            zombie.thaw();

            Await.until("it says so", BOUND, () -> admits(zombie, job));
            assertThat(state(house, job)).isEqualTo(truth);
        }
        promises.assertKept(me, house);
    }

    private static boolean admits(RunningService zombie, String job) {
        return zombie.story().lines().anyMatch(line -> line.contains("job " + job) && line.contains("lost"));
    }

    /** All that can be seen of a job: its row, its result and its events. */
    private static Set<String> state(House house, String job) {
        return house.rows()
                .texts(
                        "SELECT j::text FROM jobs j WHERE id = ? UNION ALL"
                                + " SELECT d::text FROM derivatives d JOIN jobs ON derivative_id = d.id WHERE jobs.id = ?"
                                + " UNION ALL SELECT e::text FROM job_events e WHERE job_id = ?",
                        Long.valueOf(job),
                        Long.valueOf(job),
                        Long.valueOf(job));
    }
}
