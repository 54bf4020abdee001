package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Pictures;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * F22: a worker is told to end (SIGTERM) in the middle of work. It takes no new job, ends or gives back those it has within
 * fifteen seconds, and ends with 0; what it gave back is done by another, and did not count as a crash.
 */
@ExtendWith(HouseKeeping.class)
@Tag("quick")
@Tag("nightly")
@Timeout(120)
class F22TerminatedIT {

    private static final Duration BOUND = Duration.ofMinutes(1);
    // Fifteen for the jobs, and what it takes to close the rest.
    private static final Duration END = Duration.ofSeconds(18);

    private final Promises promises = new Promises();

    @Test
    void runningWorkShouldEndOrBeGivenBack(House house) throws IOException, InterruptedException {
        RunningService other = house.back();
        RunningService leaving = house.another("worker", 2);
        Client me = House.guest(house.front());
        String image = promises.upload(me, Pictures.png(600, 400));
        other.freeze();
        for (int i = 0; i < 8; i++) {
            promises.order(me, image, "resize:" + (1600 + i) + "x,enlarge=true/blur:9/png");
        }
        Await.until("two are being done", BOUND, () -> house.rows().jobs("PROCESSING") == 2);

        long start = System.nanoTime();
        int exit = leaving.terminate();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(END);
        assertThat(exit).isZero();
        assertThat(house.rows().jobs("PROCESSING")).as("nothing is left held").isZero();
        assertThat(house.rows().number("SELECT sum(attempts) FROM jobs"))
                .as("no job was begun after the signal")
                .isLessThanOrEqualTo(3);
        assertThat(house.rows().number("SELECT sum(crashes) FROM jobs")).isZero();
        other.thaw();
        promises.assertKept(me, house);
    }
}
