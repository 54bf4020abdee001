package dev.pixelwright.adapters.jpeg.encode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.jpeg.plane.Plane;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What ordinary pictures do not reach: the longest runs of ends, and more correction bits than may wait. */
class ProgressiveScansTest {

    @Test
    void runsOfEndsShouldBeAsLongAsTheyMayAndNoLonger() {
        JpegSettings settings = JpegSettings.of(2048, 1160, Subsampling.GRAY, 80);
        Plane plane = Plane.ofRows(settings.width(), settings.height());
        // 37120 blocks, of which the last has detail.
        plane.line(1159)[2047] = 255;
        plane.pad();
        assertSame(settings, plane);
    }

    @Test
    void correctionsShouldNotWaitForMoreThanTheBufferHolds() {
        JpegSettings settings = JpegSettings.of(400, 64, Subsampling.GRAY, 98);
        Plane plane = Plane.ofRows(settings.width(), settings.height());
        Random random = new Random(11);
        for (int y = 0; y < settings.height(); y++) {
            for (int x = 0; x < settings.width(); x++) {
                plane.line(y)[x] = random.nextInt(256);
            }
        }
        plane.pad();
        assertSame(settings, plane);
    }

    @Test
    void blocksThatAreEverywhereKnownShouldWaitTogether() {
        // Every coefficient is 0 or 9, known since the first scan: later ones have only corrections, and nothing ends a
        // run.
        JpegSettings settings = JpegSettings.of(800, 16, Subsampling.GRAY, 100);
        Plane plane = Plane.ofColumns(settings.width(), settings.height());
        for (int x = 0; x < settings.width(); x++) {
            for (int y = 0; y < settings.height(); y++) {
                double sample = 128;
                for (int u = 1; u < 7; u++) {
                    for (int v = 1; v < 7; v++) {
                        sample += 9
                                / 4.0
                                * Math.cos((2 * x + 1) * u * Math.PI / 16)
                                * Math.cos((2 * y + 1) * v * Math.PI / 16);
                    }
                }
                plane.line(x)[y] = (float) sample;
            }
        }
        plane.pad();
        assertSame(settings, plane);
    }

    private static void assertSame(JpegSettings settings, Plane plane) {
        Decoded sequential = Decoded.of(Decoded.encode(settings, List.of(List.of(plane))));
        Decoded progressive = Decoded.of(Decoded.encode(settings.with(Coding.PROGRESSIVE), List.of(List.of(plane))));
        assertThat(progressive.warnings()).isEmpty();
        assertThat(progressive.samples()).isEqualTo(sequential.samples());
    }
}
