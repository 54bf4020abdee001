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
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * F3: the database is down. Every request is answered with 503 and Retry-After within three seconds, the process stays
 * live and says that it is not ready, nothing acknowledged is lost, and it is healthy again within ten seconds of the
 * database's return, without a restart.
 */
@ExtendWith(HouseKeeping.class)
class F03DatabaseDownIT {

    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final byte[] PICTURE = Pictures.png(500, 400);

    private final Promises promises = new Promises();

    @Test
    @Tag("quick")
    @Timeout(90)
    void serviceShouldSayThatItIsUnavailableAndRecover(House house) throws IOException, InterruptedException {
        endureOutage(house, Duration.ofSeconds(5));
    }

    @Test
    @Tag("nightly")
    @Timeout(150)
    void serviceShouldRecoverFromHalfAMinute(House house) throws IOException, InterruptedException {
        endureOutage(house, Duration.ofSeconds(30));
    }

    private void endureOutage(House house, Duration outage) throws IOException, InterruptedException {
        house.back();
        RunningService node = house.front();
        Client me = House.guest(node);
        String image = promises.upload(me, PICTURE);
        for (int width = 300; width < 306; width++) {
            promises.order(me, image, "resize:" + width + "x,enlarge=true/blur:9/png");
        }

        house.database().set(Fault.refuse());
        long end = System.nanoTime() + outage.toNanos();
        while (System.nanoTime() < end) {
            Stream.<Supplier<Answer>>of(
                            () -> me.get("/images"),
                            () -> me.upload("late.png", PICTURE),
                            () -> me.post("/images/" + image + "/transform", "\"resize:50x/png\""))
                    .map(request -> CompletableFuture.runAsync(() -> assertUnavailable(request)))
                    .toList()
                    .forEach(CompletableFuture::join);
            assertThat(node.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(House.isReady(node)).isFalse();
        }
        house.database().heal();

        Await.until("healthy again", RECOVERY, () -> House.isReady(node));
        promises.order(me, promises.upload(me, PICTURE), "resize:60x/png");
        promises.assertKept(me, house);
    }

    private static void assertUnavailable(Supplier<Answer> request) {
        long start = System.nanoTime();
        Answer answer = request.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ANSWER);
        answer.expectProblem(503, "DATABASE_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isPresent();
    }
}
