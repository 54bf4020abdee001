package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

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
 * F6: Kafka is down when orders come. Each is accepted in time all the same, workers find them by looking for themselves,
 * and bells ring again once Kafka is back; nothing is lost.
 */
@ExtendWith(HouseKeeping.class)
class F06QueueDownIT {

    private static final Duration BOUND = Duration.ofMinutes(4);
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final Promises promises = new Promises();

    @Test
    @Tag("quick")
    @Timeout(120)
    void ordersShouldBeTakenAndDoneWithoutTheBell(House house) throws IOException, InterruptedException {
        orderWithoutBells(house, 50);
    }

    @Test
    @Tag("nightly")
    @Timeout(600)
    void noneOfFiveHundredOrdersShouldBeLost(House house) throws IOException, InterruptedException {
        orderWithoutBells(house, 500);
    }

    private void orderWithoutBells(House house, int orders) throws IOException, InterruptedException {
        house.back();
        Client me = House.guest(house.front());
        String image = promises.upload(me, Pictures.png(300, 200));
        house.broker().kill9();
        for (int i = 0; i < orders - 1; i++) {
            long start = System.nanoTime();
            promises.order(me, image, "crop:" + (10 + i % 250) + "x" + (10 + i / 250) + "/png");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ANSWER);
        }
        Await.until(
                "all are done before Kafka is back", BOUND, () -> house.rows().unended() == 0);
        assertThat(House.isReady(house.front())).as("a balancer may send work").isTrue();

        house.broker().heal();
        promises.order(me, image, "resize:9x/png");

        Await.until(
                "one more is done",
                House.SWEEP.multipliedBy(2).plus(ANSWER),
                () -> house.rows().unended() == 0);
        assertThat(promises.jobs()).hasSize(orders);
        promises.assertKept(me, house);
    }
}
