package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Jobs;
import dev.pixelwright.app.e2e.Pictures;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * F8: every bell is rung three times more, out of order, among bells for jobs that nobody knows and jobs that were deleted,
 * before, during and after the work. Each job is done once.
 */
@ExtendWith(HouseKeeping.class)
class F08BellStormIT {

    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final long SEED = 8;

    private final Promises promises = new Promises();

    @Test
    @Tag("quick")
    @Timeout(90)
    void eachJobShouldBeDoneOnce(House house) throws IOException, InterruptedException {
        storm(house, 12);
    }

    @Test
    @Tag("nightly")
    @Timeout(600)
    void eachOfManyJobsShouldBeDoneOnce(House house) throws IOException, InterruptedException {
        storm(house, 200);
    }

    private void storm(House house, int orders) throws IOException, InterruptedException {
        RunningService worker = house.back();
        Client me = House.guest(house.front());
        String image = promises.upload(me, Pictures.png(600, 400));
        String doomed =
                me.upload("doomed.png", Pictures.png(40, 30)).expect(201).field("id");
        worker.freeze();
        List<String> rung = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            rung.add(promises.order(me, image, "resize:" + (50 + i) + "x/png"));
            rung.add(Long.toString(Long.MAX_VALUE - i));
        }
        rung.add(Jobs.order(me, doomed, "\"resize:9x/png\""));
        me.delete("/images/" + doomed).expect(200);
        try (Bells bells = new Bells(house.broker().address())) {
            Random order = new Random(SEED);
            for (int time = 0; time < 3; time++) {
                if (time == 1) {
                    worker.thaw();
                }
                Collections.shuffle(rung, order);
                rung.forEach(bells::ring);
            }
            Await.until("all have ended", BOUND, () -> house.rows().unended() == 0);
            rung.forEach(bells::ring);
            Await.until("all bells are heard", BOUND, () -> bells.lag() == 0);
        }
        // A frozen worker may have held a job, whose lease then passed: that would be an attempt that did no work.
        assertThat(house.rows().texts("SELECT DISTINCT attempts - crashes FROM jobs"))
                .containsExactly("1");
        promises.assertKept(me, house);
    }
}
