package dev.pixelwright.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.codahale.metrics.MetricRegistry;
import dev.pixelwright.adapters.models.ReliefGenerator;
import dev.pixelwright.adapters.models.fal.FalGenerator;
import dev.pixelwright.adapters.models.fal.FalPatience;
import dev.pixelwright.adapters.models.fal.FalSettings;
import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.model.ModelTicket;
import dev.pixelwright.testbed.fal.FakeQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What health and metrics say while fal.ai fails. */
class BreakerWatchTest {

    private static final FalPatience PATIENCE = new FalPatience(
            Duration.ofSeconds(20), Duration.ofMillis(5), Duration.ofSeconds(60), 1_000_000, 3, Duration.ofSeconds(3));

    @TempDir
    private Path folder;

    private final MetricRegistry metrics = new MetricRegistry();
    private final FakeQueue queue;
    private FalGenerator fal;
    private Component component;

    BreakerWatchTest() throws IOException {
        queue = new FakeQueue();
    }

    @BeforeEach
    void watch() {
        fal = new FalGenerator(
                new FalSettings(queue.address(), "m", FakeQueue.KEY, List.of("127.0.0.1"), PATIENCE, 100),
                folder,
                () -> 0.5);
        BreakerWatch watch =
                BreakerWatch.on(List.of(new ReliefGenerator(), fal)).orElseThrow();
        watch.tell(metrics);
        component = watch.component();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void threeFailuresShouldOpenItAndOneProbeDecideAfterThePause() {
        assertThat(figure()).isZero();
        assertThat(catchThrowable(component::check)).isNull();
        fail(3);
        assertThat(figure()).isEqualTo(2);
        assertThat(component.critical()).isFalse();
        assertThat(catchThrowable(component::check))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("left alone");
        assertThat(catchThrowable(this::call)).isInstanceOf(FailureException.class);
        assertThat(queue.log).as("calls while it is open").hasSize(3);

        Await.until("the pause has passed", () -> figure() == 1);
        assertThat(catchThrowable(component::check)).isNull();
        fail(1);
        assertThat(figure()).isEqualTo(2);
        assertThat(queue.log).as("calls with the probe").hasSize(4);

        Await.until("the pause has passed again", () -> figure() == 1);
        call();
        assertThat(figure()).isZero();
        assertThat(queue.log).hasSize(5);
    }

    @Test
    void nothingShouldBeSaidWhereNobodyIsCalled() {
        assertThat(BreakerWatch.on(List.of(new ReliefGenerator()))).isEmpty();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            queue.next("PUT", "/c/79/stop", exchange -> FakeQueue.text(exchange, 500, "{}"));
            assertThat(catchThrowable(this::call)).isInstanceOf(FailureException.class);
        }
    }

    /** Calls fal.ai, by what needs no picture. */
    private void call() {
        ModelTicket ticket = new ModelTicket("""
                {"status_url": "%1$s/s/77/how", "response_url": "%1$s/r/78/what", "cancel_url": "%1$s/c/79/stop"}
                """.formatted(queue.address()));
        fal.cancel(ticket);
    }

    private int figure() {
        return (Integer)
                metrics.getGauges().get("pixelwright.models.fal.breaker").getValue();
    }
}
