package dev.pixelwright.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.ImageTooLarge;
import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ImageLimitsTest {

    @Example
    void checkShouldRefuseTheFirstPixelTooMany() {
        ImageLimits limits = new ImageLimits(1, 60, 1);
        assertThatCode(() -> limits.check(info(5, 4, 3))).doesNotThrowAnyException();
        assertThatThrownBy(() -> limits.check(info(61, 1, 1)))
                .isInstanceOfSatisfying(
                        FailureException.class, e -> assertThat(e.failure()).isEqualTo(new ImageTooLarge(61, 60)));
    }

    @Property
    void totalPixelsShouldBeExactOrTheMostThereIs(
            @ForAll @IntRange(min = 1) int width,
            @ForAll @IntRange(min = 1) int height,
            @ForAll @IntRange(min = 1) int pages) {
        BigInteger exact =
                BigInteger.valueOf(width).multiply(BigInteger.valueOf(height)).multiply(BigInteger.valueOf(pages));
        assertThat(BigInteger.valueOf(info(width, height, pages).totalPixels()))
                .isEqualTo(exact.min(BigInteger.valueOf(Long.MAX_VALUE)));
    }

    @Example
    void valuesShouldRefuseNonsense() {
        assertThatThrownBy(() -> new ImageLimits(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> info(1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Size(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(0, 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void boxShouldKnowWhetherItIsWithin() {
        Size size = new Size(10, 8);
        assertThat(Box.whole(size).isWhole(size)).isTrue();
        assertThat(Box.whole(size).isWithin(size)).isTrue();
        assertThat(new Box(1, 0, 9, 8).isWhole(size)).isFalse();
        assertThat(new Box(1, 0, 10, 8).isWithin(size)).isFalse();
        assertThat(new Box(-1, 0, 5, 5).isWithin(size)).isFalse();
        assertThat(new Box(Integer.MAX_VALUE, 0, Integer.MAX_VALUE, 1).isWithin(size))
                .isFalse();
    }

    private static ImageInfo info(int width, int height, int pages) {
        return new ImageInfo(ImageFormat.GIF, new Size(width, height), pages, Orientation.UPRIGHT, false);
    }
}
