package dev.pixelwright.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EngineProbeTest {

    private final AtomicLong now = new AtomicLong();

    @Test
    void engineThatNeverMadeAPictureShouldBeDownAtOnce() {
        EngineProbe probe = new EngineProbe(() -> false, EngineProbeTest::broken, now::get);

        assertThatIOException().isThrownBy(probe::run).withMessage("broken");
        assertThatIOException().isThrownBy(probe::run).withMessage("broken");
    }

    @Test
    void oneThatFailsShouldBeDownOnceItsLastPictureIsOld() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        EngineProbe probe =
                new EngineProbe(() -> false, () -> asked.getAndIncrement() == 0 ? "made" : broken(), now::get);
        probe.run();

        now.addAndGet(EngineProbe.TRUST.toNanos() - 1);
        assertThatCode(probe::run).doesNotThrowAnyException();
        now.incrementAndGet();
        assertThatIOException().isThrownBy(probe::run).withMessage("broken");
        assertThat(asked).hasValue(3);
    }

    @Test
    void oneThatIsLateShouldNotBeWaitedForWhileItsLastPictureIsYoung() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch end = new CountDownLatch(1);
        EngineProbe probe = new EngineProbe(() -> false, () -> asked.getAndIncrement() == 0 || ended(end), now::get);
        probe.run();

        probe.run();
        probe.run();
        assertThat(asked).as("pictures asked for; the second is shared").hasValue(2);
        end.countDown();
    }

    @Test
    void busyEngineShouldNotBeAsked() {
        EngineProbe probe = new EngineProbe(() -> true, EngineProbeTest::broken, now::get);

        assertThatCode(probe::run).doesNotThrowAnyException();
    }

    private static Object broken() throws IOException {
        throw new IOException("broken");
    }

    private static boolean ended(CountDownLatch end) throws InterruptedException {
        return end.await(30, TimeUnit.SECONDS);
    }
}
