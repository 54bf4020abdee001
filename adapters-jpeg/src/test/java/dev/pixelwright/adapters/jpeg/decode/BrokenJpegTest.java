package dev.pixelwright.adapters.jpeg.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Broken files end in samples or in a named failure, soon, and in little memory. {@code -Dpixelwright.broken} says how many of
 * them there are.
 */
class BrokenJpegTest {

    private static final int FILES = Integer.getInteger("pixelwright.broken", 500);
    private static final long SEED = Long.getLong("pixelwright.seed", 20_261_126);
    private static final List<Scale> SCALES = List.of(Scale.values());
    private static final int SECONDS = 30;
    // Windows and tables, and what loading classes takes once.
    private static final long BASE_BYTES = 16 << 20;
    // The planes of the test, coefficients of a progressive file, and what tables each of many scans may have.
    private static final long BYTES_PER_PIXEL = 64;

    private static final ExecutorService HANDS = Executors.newSingleThreadExecutor();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @AfterAll
    static void endHands() {
        HANDS.shutdownNow();
    }

    @Test
    void brokenFilesShouldEndInSamplesOrInANamedFailure() throws InterruptedException {
        BrokenJpegs files = new BrokenJpegs(SEED);
        for (byte[] sound : files.sound()) {
            assertThat(bounded(sound, Scale.FULL, "a sound file")).isTrue();
        }
        int decoded = 0;
        for (int i = 0; i < FILES; i++) {
            Scale scale = SCALES.get(i % SCALES.size());
            decoded += bounded(files.next(), scale, "file " + i + " of seed " + SEED) ? 1 : 0;
        }
        // Many a flipped bit only changes samples; of the rest most must have been noticed.
        assertThat(decoded).isBetween(FILES / 100, FILES * 2 / 3);
    }

    private static boolean bounded(byte[] file, Scale scale, String which) throws InterruptedException {
        try {
            return HANDS.submit(() -> endsWell(file, scale)).get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return fail("%s hung: %s", which, HexFormat.of().formatHex(file));
        } catch (ExecutionException e) {
            return fail("%s: %s of %s", which, e.getCause(), HexFormat.of().formatHex(file));
        }
    }

    // Whether there are samples; anything but the one failure comes through.
    private static boolean endsWell(byte[] file, Scale scale) throws IOException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long pixels = 0;
        try {
            Frame frame = JpegDecoder.open(new ByteArrayInputStream(file)).frame();
            pixels = (long) frame.width() * frame.height() * frame.components().size();
            if (!frame.isSupported()) {
                return false;
            }
            Planes planes = Planes.of(file, scale);
            for (int component = 0; component < planes.count(); component++) {
                assertThat(planes.isFinite(component)).isTrue();
            }
            return true;
        } catch (FailureException e) {
            assertThat(e.failure()).isInstanceOf(UndecodableImage.class);
            return false;
        } finally {
            long used = THREADS.getCurrentThreadAllocatedBytes() - before;
            assertThat(used).isLessThan(BASE_BYTES + BYTES_PER_PIXEL * pixels + 40L * file.length);
        }
    }
}
