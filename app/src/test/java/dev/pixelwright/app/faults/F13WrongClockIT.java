package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Pictures;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * F13: the clock of one worker's machine is ten minutes wrong. Leases are by the database's clock, so that nobody takes a
 * job from it that it holds, nor does it take one from others: each job is done once.
 */
@ExtendWith(HouseKeeping.class)
@Timeout(120)
class F13WrongClockIT {

    private static final Duration BOUND = Duration.ofMinutes(1);
    private static final Duration WRONG = Duration.ofMinutes(9);

    private final Promises promises = new Promises();

    @ParameterizedTest
    @ValueSource(strings = {"+600", "-600"})
    @Tag("nightly")
    void eachOfManyJobsShouldBeDoneOnce(String offset, House house) throws IOException, InterruptedException {
        workWith(house, offset, 100);
    }

    private void workWith(House house, String offset, int orders) throws IOException, InterruptedException {
        house.back();
        RunningService wrong = house.prepared("all", 2).withEnvironment(WrongClock.by(offset + "s"));
        wrong.start();
        Client there = House.guest(wrong);
        String image = promises.upload(there, Pictures.png(500, 400));
        assertThat(house.rows()
                        .number(
                                "SELECT CASE WHEN abs(extract(epoch FROM created_at - now())) > ? THEN 1 ELSE 0 END"
                                        + " FROM images",
                                WRONG.toSeconds()))
                .as("its clock is wrong")
                .isEqualTo(1);
        // Long enough for its lease to be extended.
        promises.order(there, image, "resize:2400x,enlarge=true/blur:20/png");
        for (int i = 0; i < orders; i++) {
            promises.order(there, image, "resize:" + (100 + i) + "x/png");
        }
        Await.until("all have ended", BOUND, () -> house.rows().unended() == 0);
        assertThat(house.rows().texts("SELECT DISTINCT attempts FROM jobs")).containsExactly("1");
        promises.assertKept(there, house);
    }
}
