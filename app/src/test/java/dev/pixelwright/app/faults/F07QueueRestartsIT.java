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
 * F7: Kafka is killed and comes back, workers come and go, and one is stopped for longer than its group remembers it.
 * Nothing is lost, no job has a second visible result, and no bell stays unheard.
 */
@ExtendWith(HouseKeeping.class)
class F07QueueRestartsIT {

    private static final Duration BOUND = Duration.ofMinutes(2);
    // The test broker forgets a member of a share group after three seconds.
    private static final Duration SESSION = Duration.ofSeconds(4);

    private final Promises promises = new Promises();
    private int width = 50;

    @Test
    @Tag("nightly")
    @Timeout(900)
    void nothingShouldBeLostOrDoneTwiceTenTimes(House house) throws IOException, InterruptedException {
        shake(house, 20, 10);
    }

    private void shake(House house, int orders, int rounds) throws IOException, InterruptedException {
        RunningService worker = house.back();
        Client me = House.guest(house.front());
        String image = promises.upload(me, Pictures.png(600, 400));
        for (int round = 0; round < rounds; round++) {
            order(me, image, orders);
            house.broker().kill9();
            order(me, image, orders);
            house.broker().heal();
            RunningService guest = house.another("worker", 1);
            order(me, image, orders);
            worker.freeze();
            long thawed = System.nanoTime() + SESSION.toNanos();
            order(me, image, orders);
            Await.until("the session is over", BOUND, () -> System.nanoTime() > thawed);
            worker.thaw();
            assertThat(guest.terminate()).isZero();
            order(me, image, orders);
            Await.until("all have ended", BOUND, () -> house.rows().unended() == 0);
        }
        promises.assertKept(me, house);
        try (Bells bells = new Bells(house.broker().address())) {
            Await.until("no bell is unheard", BOUND, () -> bells.lag() == 0);
        }
    }

    private void order(Client me, String image, int orders) {
        for (int i = 0; i < orders; i++) {
            promises.order(me, image, "resize:" + width++ + "x,enlarge=true/png");
        }
    }
}
