package dev.pixelwright.core.sight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.FocalPoint;
import dev.pixelwright.core.transform.Interest;
import java.util.function.IntBinaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class InterestFinderTest {

    private static final Size SIZE = new Size(120, 60);
    private static final Size WINDOW = new Size(30, 60);

    private static Sketch sketch(IntBinaryOperator rgb) {
        byte[] rgba = new byte[120 * 60 * 4];
        for (int i = 0; i < 120 * 60; i++) {
            int colour = rgb.applyAsInt(i % 120, i / 120);
            rgba[i * 4] = (byte) (colour >> 16);
            rgba[i * 4 + 1] = (byte) (colour >> 8);
            rgba[i * 4 + 2] = (byte) colour;
            rgba[i * 4 + 3] = (byte) 255;
        }
        return new Sketch(SIZE, rgba);
    }

    @Property(tries = 40)
    void entropyShouldFollowTheTexture(@ForAll @IntRange(min = 0, max = 100) int left) {
        Sketch sketch =
                sketch((x, y) -> x >= left && x < left + 20 ? (x * 7919 + y * 104_729) % 256 * 0x010101 : 0x808080);
        assertHolds(sketch, Interest.ENTROPY, left, 20);
    }

    @Property(tries = 40)
    void attentionShouldFollowAFace(@ForAll @IntRange(min = 0, max = 100) int left) {
        Sketch sketch = sketch((x, y) -> x >= left && x < left + 20 && y > 10 && y < 50 ? 0xc69070 : 0x5a6068);
        assertHolds(sketch, Interest.ATTENTION, left, 20);
    }

    private static void assertHolds(Sketch sketch, Interest interest, int left, int width) {
        FocalPoint point = new InterestFinder(sketch, interest).find(WINDOW, SIZE);
        Box window = point.place(WINDOW, SIZE);
        assertThat(window.x()).isBetween(left + width - 30 - 4, left + 4);
    }

    @Test
    void aPictureOfNothingShouldBeCutInTheMiddle() {
        for (Interest interest : Interest.values()) {
            FocalPoint point = new InterestFinder(sketch((x, y) -> 0x336699), interest).find(WINDOW, SIZE);
            assertThat(point).isEqualTo(new FocalPoint(0.5, 0.5));
        }
    }

    @Test
    void aWindowAsLargeAsThePictureShouldNotMove() {
        FocalPoint point = new InterestFinder(sketch((x, y) -> x * y), Interest.ATTENTION).find(SIZE, SIZE);
        assertThat(point.place(SIZE, SIZE)).isEqualTo(Box.whole(SIZE));
    }
}
