package dev.pixelwright.adapters.testkit.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.pixelwright.core.image.Size;
import org.junit.jupiter.api.Test;

class PictureDistanceTest {

    private static final Size SIZE = new Size(200, 180);

    private static byte[] waves(int shift, int lift) {
        byte[] raw = new byte[SIZE.width() * SIZE.height() * 4];
        for (int i = 0; i < raw.length / 4; i++) {
            int x = i % SIZE.width() + shift;
            int y = i / SIZE.width();
            int value = (int) (100 + 50 * Math.sin(x / 5.0) + 40 * Math.cos(y / 7.0)) + lift;
            raw[i * 4] = (byte) value;
            raw[i * 4 + 1] = (byte) value;
            raw[i * 4 + 2] = (byte) value;
            raw[i * 4 + 3] = (byte) 255;
        }
        return raw;
    }

    @Test
    void equalPicturesShouldHaveNoDistance() {
        PictureDistance distance = PictureDistance.between(waves(0, 0), waves(0, 0), SIZE);
        assertThat(distance.similarity()).isCloseTo(1, within(1e-12));
        assertThat(distance.meanError()).isZero();
        assertThat(distance.maxError()).isZero();
    }

    @Test
    void aLittleLightShouldBeFurtherInBytesThanToTheEye() {
        PictureDistance distance = PictureDistance.between(waves(0, 0), waves(0, 4), SIZE);
        assertThat(distance.maxError()).isEqualTo(4);
        assertThat(distance.meanError()).isCloseTo(3, within(1e-9));
        assertThat(distance.similarity()).isBetween(0.999, 0.999999);
    }

    @Test
    void anotherPictureShouldBeUnlike() {
        assertThat(PictureDistance.between(waves(0, 0), waves(8, 0), SIZE).similarity())
                .isLessThan(0.9);
    }

    @Test
    void aMovedPictureShouldBeLessLikeTheFurtherItMoved() {
        double one = PictureDistance.between(waves(0, 0), waves(1, 0), SIZE).similarity();
        double three = PictureDistance.between(waves(0, 0), waves(3, 0), SIZE).similarity();
        assertThat(one).isLessThan(1).isGreaterThan(three);
    }

    @Test
    void theColourOfTransparentPixelsShouldNotCount() {
        Size size = new Size(2, 1);
        byte[] one = {1, 2, 3, 0, 9, 9, 9, (byte) 255};
        byte[] other = {99, 98, 97, 0, 9, 9, 9, (byte) 255};
        PictureDistance distance = PictureDistance.between(one, other, size);
        assertThat(distance.maxError()).isZero();
        assertThat(distance.similarity()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aPictureOfAnotherSizeShouldBeRefused() {
        assertThatThrownBy(() -> PictureDistance.between(new byte[4], new byte[8], new Size(1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
