package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Answer;
import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Pictures;
import dev.pixelwright.testbed.proxy.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * F10: the object store is down, then hangs, then answers 503 SlowDown. Uploads are refused in seconds, a breaker spares a
 * store that fails again and again, a job is tried again and never done without its bytes, and all goes on by itself once
 * the store is back.
 */
@ExtendWith(HouseKeeping.class)
class F10StoreDownIT {

    private static final byte[] PICTURE = Pictures.png(500, 400);
    // The deadline of a call to the store as these nodes have it, and what belongs to a request besides.
    private static final Duration REFUSAL = Duration.ofSeconds(8);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    // The breaker's pause, and the longest wait before another attempt.
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final String SLOW_DOWN = "<?xml version=\"1.0\"?><Error><Code>SlowDown</Code>"
            + "<Message>Please reduce your request rate.</Message></Error>";

    private final Promises promises = new Promises();

    @Test
    @Tag("quick")
    @Timeout(120)
    void uploadsShouldBeRefusedAndJobsTriedAgain(House house) throws IOException, InterruptedException {
        endure(house, List.of(Fault.refuse(), slowDown()));
    }

    @Test
    @Tag("nightly")
    @Timeout(300)
    void everyKindOfTroubleShouldBeEndured(House house) throws IOException, InterruptedException {
        endure(house, List.of(Fault.refuse(), Fault.hang(), slowDown(), Fault.throttle(2_000)));
    }

    private static Fault slowDown() {
        return Fault.retort("HTTP/1.1 503 Slow Down\r\nContent-Type: application/xml\r\nContent-Length: "
                + SLOW_DOWN.length() + "\r\nConnection: close\r\n\r\n" + SLOW_DOWN);
    }

    private void endure(House house, List<Fault> faults) throws IOException, InterruptedException {
        house.back();
        RunningService node = house.front();
        Client me = House.guest(node);
        String image = promises.upload(me, PICTURE);
        house.store().set(faults.get(0));
        String job = promises.order(me, image, "resize:80x/png");
        for (Fault fault : faults) {
            house.store().set(fault);
            assertRefusedWithin(REFUSAL, me);
            assertThat(House.isReady(node)).isFalse();
        }
        Await.until(
                "the job has met the trouble",
                RECOVERY,
                () -> house.rows().number("SELECT failures FROM jobs WHERE id = ?", Long.valueOf(job)) > 0);
        assertThat(house.rows().jobs("COMPLETED")).isZero();
        Await.until("the breaker spares the store", RECOVERY, () -> isRefusedAtOnce(me));

        house.store().heal();

        Await.until("healthy again", RECOVERY, () -> House.isReady(node));
        promises.upload(me, PICTURE);
        promises.assertKept(me, house);
    }

    private static void assertRefusedWithin(Duration bound, Client me) {
        long start = System.nanoTime();
        Answer answer = me.upload("late.png", PICTURE);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(bound);
        answer.expectProblem(503, "STORAGE_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isPresent();
    }

    private static boolean isRefusedAtOnce(Client me) {
        long start = System.nanoTime();
        me.upload("late.png", PICTURE).expectProblem(503, "STORAGE_UNAVAILABLE");
        return System.nanoTime() - start < AT_ONCE.toNanos();
    }
}
