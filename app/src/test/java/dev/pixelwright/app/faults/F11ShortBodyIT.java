package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.e2e.Answer;
import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Jobs;
import dev.pixelwright.app.e2e.Pictures;
import dev.pixelwright.testbed.proxy.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * F11: the store's answers break off in the middle of a body. Nobody gets a whole 200 with less than the whole picture, and
 * what is made of it later is what is always made of it.
 */
@ExtendWith(HouseKeeping.class)
@Tag("quick")
@Tag("nightly")
@Timeout(120)
class F11ShortBodyIT {

    private static final Duration BOUND = Duration.ofMinutes(1);
    private static final String STEPS = "resize:300x/png";
    // Headers and a little of the picture.
    private static final long CUT = 4_000;

    private final Promises promises = new Promises();

    @Test
    void shortBodyShouldNeverPassForAWholeOne(House house) throws IOException, InterruptedException {
        house.back();
        Client me = House.guest(house.front());
        byte[] picture = Pictures.png(900, 700);
        String whole = promises.upload(me, picture);
        byte[] expected = result(me, promises.order(me, whole, STEPS));
        String image = promises.upload(me, picture);

        house.store().set(Fault.cutAfter(CUT));
        assertThat(wholeOrNothing(me, image, picture)).isTrue();
        String job = promises.order(me, image, STEPS);
        Await.until(
                "the job has met a short body, or mended it",
                BOUND,
                () -> house.rows().number("SELECT failures FROM jobs WHERE id = ?", Long.valueOf(job)) > 0
                        || house.rows().unended() == 0);
        house.store().heal();

        assertThat(result(me, job)).isEqualTo(expected);
        promises.assertKept(me, house);
    }

    private static byte[] result(Client me, String job) {
        Jobs.awaitCompletion(me, job);
        return me.get("/jobs/" + job + "/result").expect(200).bytes();
    }

    private static boolean wholeOrNothing(Client me, String image, byte[] picture) {
        try {
            Answer answer = me.get("/images/" + image + "/content");
            return answer.status() != 200 || Arrays.equals(answer.bytes(), picture);
        } catch (UncheckedIOException cut) {
            return true;
        }
    }
}
