package dev.pixelwright.core.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BorderFinderTest {

    private static final Size SIZE = new Size(20, 10);

    private static byte[] plain(int gray, int alpha) {
        byte[] rgba = new byte[20 * 10 * 4];
        for (int i = 0; i < rgba.length; i++) {
            rgba[i] = (byte) (i % 4 == 3 ? alpha : gray);
        }
        return rgba;
    }

    private static Box content(byte[] rgba, int threshold) {
        BorderFinder finder = new BorderFinder(SIZE, threshold);
        // In pieces that end in the middle of a pixel.
        for (int at = 0; at < rgba.length; at += 7) {
            byte[] piece = Arrays.copyOfRange(rgba, at, Math.min(rgba.length, at + 7));
            finder.write(piece, 0, piece.length);
        }
        return finder.content();
    }

    @Property
    void contentShouldBeTheBoxOfWhatDiffers(
            @ForAll @IntRange(min = 1, max = 19) int x,
            @ForAll @IntRange(min = 1, max = 9) int y,
            @ForAll @IntRange(min = 1, max = 19) int otherX,
            @ForAll @IntRange(min = 1, max = 9) int otherY) {
        byte[] rgba = plain(200, 255);
        rgba[(y * 20 + x) * 4] = 0;
        rgba[(otherY * 20 + otherX) * 4 + 1] = 0;
        assertThat(content(rgba, 10))
                .isEqualTo(new Box(
                        Math.min(x, otherX), Math.min(y, otherY), Math.abs(x - otherX) + 1, Math.abs(y - otherY) + 1));
    }

    @Test
    void contentShouldBeAllOfAPictureThatIsBorder() {
        assertThat(content(plain(7, 255), 0)).isEqualTo(Box.whole(SIZE));
    }

    @Test
    void differencesUpToTheThresholdShouldCountAsBorder() {
        byte[] rgba = plain(100, 255);
        rgba[(3 * 20 + 5) * 4] = 110;
        assertThat(content(rgba, 10)).isEqualTo(Box.whole(SIZE));
        assertThat(content(rgba, 9)).isEqualTo(new Box(5, 3, 1, 1));
    }

    @Test
    void coloursThatNobodySeesShouldCountForNothing() {
        byte[] rgba = plain(0, 0);
        rgba[(2 * 20 + 2) * 4] = (byte) 255;
        assertThat(content(rgba, 0)).isEqualTo(Box.whole(SIZE));
    }

    @Test
    void halfAPictureShouldBeNoAnswer() {
        BorderFinder finder = new BorderFinder(SIZE, 0);
        assertThatThrownBy(finder::content).isInstanceOf(IllegalStateException.class);
    }
}
