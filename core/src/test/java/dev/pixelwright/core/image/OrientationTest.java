package dev.pixelwright.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {

    /** Where the stored pixel at row 0 and column 0 belongs, by Exif 2.32: 1 is top left, 2 top right and so on. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1"})
    void firstPixelShouldComeToTheCornerThatExifNames(int exif, int right, int bottom) {
        Orientation orientation = Orientation.ofExif(exif);
        int x = orientation.mirror() ? 1 : 0;
        int y = 0;
        for (int turned = 0; turned < orientation.clockwise(); turned += 90) {
            int oldX = x;
            x = 1 - y;
            y = oldX;
        }
        assertThat(orientation.exif()).isEqualTo(exif);
        assertThat(new int[] {x, y}).containsExactly(right, bottom);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, false", "4, false", "5, true", "6, true", "7, true", "8, true"})
    void uprightShouldSwapTheSidesOfALyingPicture(int exif, boolean swaps) {
        assertThat(Orientation.ofExif(exif).upright(new Size(4, 3))).isEqualTo(swaps ? new Size(3, 4) : new Size(4, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, -1, 65_535, Integer.MIN_VALUE})
    void unknownValuesShouldCountAsUpright(int exif) {
        assertThat(Orientation.ofExif(exif)).isEqualTo(Orientation.UPRIGHT);
    }

    @Test
    void everyOrientationShouldBeAnotherOne() {
        assertThat(Orientation.values())
                .extracting(o -> o.mirror() + " " + o.clockwise())
                .doesNotHaveDuplicates();
    }
}
