package dev.pixelwright.adapters.java2d.encode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.core.image.Size;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class PngTacticsTest {

    private static final int SIDE = 160;

    @Test
    void aPhotographShouldBeGivenCodesAlone() {
        PngTactics tactics = of(PngTacticsTest::photograph);
        assertThat(tactics.level()).isEmpty();
        assertThat(tactics.filter()).isPresent();
    }

    @Test
    void aDrawingShouldBeSearchedForWhatRepeats() {
        assertThat(of((x, y) -> x / 16 % 2 * 200 + y / 16 % 2 * 40)).isEqualTo(PngTactics.of(4));
        assertThat(of((x, y) -> x)).isEqualTo(PngTactics.of(4));
        assertThat(of((x, y) -> 7)).isEqualTo(PngTactics.of(4));
    }

    @Test
    void aSmallPictureShouldNotBeLookedAt() {
        Bitmap small = bitmap(new Size(SIDE, 63), PngTacticsTest::photograph);
        assertThat(PngTactics.suited(Channels.of(small), 63)).isEqualTo(PngTactics.of(4));
    }

    // Slow waves, and grain that no neighbour tells of.
    private static int photograph(int x, int y) {
        int hash = ((x * 73856093) ^ (y * 19349663)) * 0x9e3779b1;
        int grain = ((hash ^ (hash >>> 15)) * 0x85ebca6b) >>> 28;
        return (int) (120 + 60 * Math.sin(x / 23.0) * Math.cos(y / 31.0)) + grain;
    }

    private static PngTactics of(IntBinaryOperator values) {
        return PngTactics.suited(Channels.of(bitmap(new Size(SIDE, SIDE), values)), SIDE);
    }

    private static Bitmap bitmap(Size size, IntBinaryOperator values) {
        Bitmap bitmap = new Bitmap(size, false);
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int at = bitmap.offset(y) + 3 * x;
                bitmap.samples()[at] = (byte) values.applyAsInt(x, y);
                bitmap.samples()[at + 1] = (byte) values.applyAsInt(x + SIDE, y);
                bitmap.samples()[at + 2] = (byte) values.applyAsInt(x, y + SIDE);
            }
        }
        return bitmap;
    }
}
