package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * F9: among the bells are records that are none: random bytes, ten megabytes, a form newer than ours. Workers go on, put
 * them aside, and none is left to be heard.
 */
@ExtendWith(HouseKeeping.class)
@Tag("quick")
@Tag("nightly")
@Timeout(120)
class F09MalformedBellsIT {

    private static final Duration BOUND = Duration.ofMinutes(1);
    private static final int RANDOM_RECORDS = 20;

    private final Promises promises = new Promises();

    @Test
    void recordsThatAreNoBellsShouldBePutAside(House house) throws IOException, InterruptedException {
        house.back();
        Client me = House.guest(house.front());
        String image = promises.upload(me, Pictures.png(300, 200));
        promises.order(me, image, "resize:60x/png");
        Random bytes = new Random(9);
        try (Bells bells = new Bells(house.broker().address())) {
            bells.admitLarge();
            long before = bells.deadLetters();
            for (int i = 0; i < RANDOM_RECORDS; i++) {
                byte[] noise = new byte[1 + bytes.nextInt(500)];
                bytes.nextBytes(noise);
                bells.send(noise);
            }
            bells.send(new byte[10_000_000]);
            bells.send("{\"v\":2,\"task\":{\"id\":\"7\"}}".getBytes(StandardCharsets.UTF_8));

            promises.order(me, image, "resize:70x/png");
            Await.until("no record is left to be heard", BOUND, () -> bells.lag() == 0);
            Await.until("all are put aside", BOUND, () -> bells.deadLetters() == before + RANDOM_RECORDS + 2);
        }
        promises.assertKept(me, house);
        assertThat(House.isReady(house.back())).isTrue();
    }
}
