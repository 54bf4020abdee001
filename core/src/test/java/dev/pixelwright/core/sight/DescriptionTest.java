package dev.pixelwright.core.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Colour;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionTest {

    private static final Size SIZE = new Size(10, 10);

    private static Optional<String> dominant(IntUnaryOperator rgba) {
        ByteBuffer pixels = ByteBuffer.allocate(400);
        for (int i = 0; i < 100; i++) {
            pixels.putInt(rgba.applyAsInt(i));
        }
        return Description.of(SIZE, pixels.array()).dominantColour().map(Colour::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "ffffff", "0f1010", "336699", "ff0000", "f0efe0"})
    void plainPictureShouldHaveItsOwnColour(String colour) {
        int rgba = Integer.parseUnsignedInt(colour + "ff", 16);
        assertThat(dominant(i -> rgba)).contains(colour);
    }

    @Test
    void mostOfAPictureShouldCountAndNotItsMean() {
        assertThat(dominant(i -> i < 40 ? 0x2040e0ff : i < 70 ? 0xe04020ff : 0x20e040ff))
                .contains("2040e0");
    }

    // By cells that did not overlap, each of these halves would be beaten by the other colour.
    @Test
    void colourThatWaversShouldBeOne() {
        assertThat(dominant(i -> i < 30 ? 0x0f8080ff : i < 60 ? 0x118080ff : 0xe04020ff))
                .contains("108080");
    }

    @Test
    void whatCannotBeSeenShouldNotCount() {
        assertThat(dominant(i -> i < 70 ? 0xff000000 : i < 85 ? 0x00ff0010 : 0x0000ffff))
                .contains("0000ff");
        assertThat(dominant(i -> 0xff000000)).isEmpty();
    }

    @Test
    void dominantColourShouldBeOpaque() {
        ThumbHash hash = ThumbHash.of(new byte[5]);
        assertThatIllegalArgumentException().isThrownBy(() -> new Description(Optional.of(Colour.TRANSPARENT), hash));
    }
}
