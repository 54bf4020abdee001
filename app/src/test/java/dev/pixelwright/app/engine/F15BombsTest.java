package dev.pixelwright.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.ImageTooLarge;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** F15: a tiny file that claims a huge canvas is refused from its header, in under 200 ms and with less than 50 MiB. */
class F15BombsTest {

    private static final Duration LATEST = Duration.ofMillis(200);
    private static final long MOST_BYTES = 50L << 20;
    private static final UserId ME = new UserId(1);

    @TempDir
    Path folder;

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("jpeg", Bombs.jpeg()),
                Arguments.of("gif", Bombs.gif()),
                Arguments.of("webp", Bombs.webp()),
                Arguments.of("png", Bombs.png()),
                Arguments.of("bmp", Bombs.bmp()),
                Arguments.of("tiff", Bombs.tiff()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void aBombShouldBeRefusedFromItsHeader(String format, byte[] bomb) {
        assertThat(bomb.length).isLessThan(6000);
        try (Pixelwright pixelwright =
                Pixelwright.builder(new Java2dEngine()).temporaryFolder(folder).build()) {
            // Once for the classes that have to be loaded; the bound is of a service that runs.
            refusal(pixelwright, bomb);
            long before = allocated();
            long start = System.nanoTime();
            FailureException refusal = refusal(pixelwright, bomb);
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            assertThat(refusal.failure()).isInstanceOf(ImageTooLarge.class);
            assertThat(allocated() - before).isLessThan(MOST_BYTES);
            assertThat(taken).isLessThan(LATEST);
        }
    }

    private static FailureException refusal(Pixelwright pixelwright, byte[] bomb) {
        FailureException refusal =
                catchThrowableOfType(FailureException.class, () -> pixelwright.upload(ME, "bomb", bomb));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
