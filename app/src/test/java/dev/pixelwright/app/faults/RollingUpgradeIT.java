package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Pictures;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every node of an installation is replaced by a new one while people upload, order and look, behind a balancer that asks who is
 * ready: no request fails, and no job is lost.
 */
@ExtendWith(HouseKeeping.class)
@Tag("quick")
@Timeout(300)
class RollingUpgradeIT {

    private static final Duration BOUND = Duration.ofSeconds(40);
    private static final int VISITORS = 3;
    private static final int LOOKS = 28;
    // As people do: whoever asks without a pause leaves the nodes that are to come no processor to start with.
    private static final Duration PAUSE = Duration.ofMillis(60);
    private static final int ENOUGH = 40;

    private final Promises promises = new Promises();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    void noRequestShouldFailAndNoJobBeLost(House house) throws IOException, InterruptedException {
        ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);
        try (Balancer balancer = new Balancer()) {
            List<RunningService> old = List.of(joined(house, balancer), joined(house, balancer));
            Client me = House.guest(old.get(0));
            for (int i = 0; i < VISITORS; i++) {
                visitors.execute(() -> visit(balancer, me));
            }
            awaitAnswers();
            RunningService last = old.get(0);
            for (RunningService leaving : old) {
                last = joined(house, balancer);
                awaitAnswers();
                assertThat(leaving.terminate()).isZero();
                balancer.forget(leaving);
                awaitAnswers();
            }
            over.countDown();
            visitors.shutdown();
            assertThat(visitors.awaitTermination(BOUND.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();

            assertThat(failures).isEmpty();
            promises.assertKept(House.at(last, me), house);
        } finally {
            visitors.shutdownNow();
        }
    }

    private static RunningService joined(House house, Balancer balancer) throws IOException, InterruptedException {
        RunningService node =
                house.prepared("all", 1).withJavaOptions("-Ddw.http.drain=2s").start();
        balancer.join(node);
        return node;
    }

    private void awaitAnswers() {
        int before = answered.get();
        Await.until("people are served", BOUND, () -> answered.get() >= before + ENOUGH || !failures.isEmpty());
    }

    // As a browser would, each request wherever the balancer sends it.
    private void visit(Balancer balancer, Client me) {
        int round = 0;
        while (over.getCount() > 0 && failures.isEmpty()) {
            try {
                String image = promises.upload(House.at(balancer.next(), me), Pictures.png(60 + round % 40, 40));
                answered.incrementAndGet();
                promises.order(House.at(balancer.next(), me), image, "resize:30x/png");
                answered.incrementAndGet();
                for (int i = 0; i < LOOKS; i++) {
                    House.at(balancer.next(), me)
                            .get("/images/" + image + "/content")
                            .expect(200);
                    answered.incrementAndGet();
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
                round++;
            } catch (RuntimeException | AssertionError failed) {
                failures.add(failed);
            }
        }
    }
}
