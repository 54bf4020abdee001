package dev.pixelwright.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComponentWatchTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void eachShouldBeUpOrDown() {
        ComponentWatch watch = new ComponentWatch(
                List.of(new Component("good", true, () -> {}), new Component("bad", false, () -> {
                    throw new IOException("away");
                })),
                threads);
        assertThat(watch.states()).isEqualTo(Map.of("good", 1.0, "bad", 0.0));
    }

    @Test
    void whoDoesNotAnswerShouldBeDownWithinThePatience() {
        ComponentWatch watch = new ComponentWatch(
                List.of(
                        new Component("good", true, () -> {}),
                        new Component("mute", true, () -> new CountDownLatch(1).await())),
                threads);
        long begin = System.nanoTime();
        assertThat(watch.states()).isEqualTo(Map.of("good", 1.0, "mute", 0.0));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void twoLooksAtOnceShouldAskOnce() {
        AtomicInteger asked = new AtomicInteger();
        ComponentWatch watch = new ComponentWatch(List.of(new Component("one", true, asked::incrementAndGet)), threads);
        watch.states();
        watch.states();
        assertThat(asked).hasValue(1);
    }
}
