package dev.pixelwright.adapters.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.image.Raster;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.port.Typesetter;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.overlay.TextMark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promises of {@link Typesetter}. */
public interface TypesetterContract {

    /** The typesetter that is held to them. */
    Typesetter typesetter();

    /** More room than any text of these tests needs. */
    Size ROOM = new Size(4000, 1000);

    private Raster set(String text, int size) {
        return typesetter().set(new TextMark(text, size, new Colour(10, 200, 30, 255)), ROOM);
    }

    private static byte[] pixels(Raster raster) {
        try (InputStream in = raster.rgba().open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    default void inkShouldReachAllFourSides() {
        Raster raster = set("Hg", 60);
        byte[] rgba = pixels(raster);
        int width = raster.size().width();
        int height = raster.size().height();
        assertThat(height).isBetween(30, 90);
        assertThat(IntStream.range(0, width).anyMatch(x -> rgba[x * 4 + 3] != 0))
                .isTrue();
        assertThat(IntStream.range(0, width).anyMatch(x -> rgba[((height - 1) * width + x) * 4 + 3] != 0))
                .isTrue();
        assertThat(IntStream.range(0, height).anyMatch(y -> rgba[y * width * 4 + 3] != 0))
                .isTrue();
        assertThat(IntStream.range(0, height).anyMatch(y -> rgba[(y * width + width - 1) * 4 + 3] != 0))
                .isTrue();
    }

    @Test
    default void everyPixelWithInkShouldHaveTheColourAsked() {
        byte[] rgba = pixels(set("colour", 40));
        int solid = 0;
        for (int i = 0; i < rgba.length; i += 4) {
            if (rgba[i + 3] != 0) {
                assertThat(Arrays.copyOfRange(rgba, i, i + 3)).isEqualTo(new byte[] {10, (byte) 200, 30});
                solid += (rgba[i + 3] & 0xff) == 0xff ? 1 : 0;
            }
        }
        assertThat(solid).isGreaterThan(50);
    }

    @Test
    default void theAlphaOfTheColourShouldWeighAll() {
        byte[] rgba = pixels(typesetter().set(new TextMark("III", 80, new Colour(0, 0, 0, 100)), ROOM));
        assertThat(IntStream.range(0, rgba.length / 4)
                        .map(i -> rgba[i * 4 + 3] & 0xff)
                        .max())
                .hasValue(100);
    }

    @Test
    default void longerTextsAndLargerSizesShouldTakeMoreRoom() {
        assertThat(set("mmmm", 40).size().width())
                .isGreaterThan(set("mm", 40).size().width());
        assertThat(set("m", 80).size().height())
                .isGreaterThan(set("m", 40).size().height());
    }

    @Test
    default void whatDoesNotFitShouldBeCutOff() {
        Raster raster = typesetter().set(new TextMark("a long line of text", 200, Colour.WHITE), new Size(50, 20));
        assertThat(raster.size()).isEqualTo(new Size(50, 20));
    }

    @Test
    default void aTextWithoutInkShouldBeOneTransparentPixel() {
        Raster raster = set("   ", 40);
        assertThat(raster.size()).isEqualTo(new Size(1, 1));
        assertThat(pixels(raster)[3]).isZero();
    }

    @Test
    default void charactersThatNoFontHasShouldBeDrawnAsSomething() {
        assertThat(set("\uE123\uDBFF\uDFFD", 40).size().width()).isGreaterThan(5);
    }

    @Test
    default void manyThreadsShouldGetTheSamePixels() {
        byte[] expected = pixels(set("together", 30));
        var different = new ConcurrentLinkedQueue<byte[]>();
        IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> pixels(set("together", 30)))
                .forEach(made -> {
                    if (!Arrays.equals(made, expected)) {
                        different.add(made);
                    }
                });
        assertThat(different).isEmpty();
    }
}
