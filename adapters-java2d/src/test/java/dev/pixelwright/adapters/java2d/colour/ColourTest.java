package dev.pixelwright.adapters.java2d.colour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.java2d.Pictures;
import dev.pixelwright.adapters.java2d.Pixels;
import dev.pixelwright.adapters.java2d.Rendering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourTest {

    // 200, 100, 50: luma .299 × 200 + .587 × 100 + .114 × 50 = 124.2.
    @ParameterizedTest
    @CsvSource({
        "grayscale, 7c7c7cff",
        "sepia, a59372ff",
        "brightness:10, e27e4cff",
        "brightness:-100, 000000ff",
        "brightness:100, ffffffff",
        "contrast:50, ec560bff",
        "contrast:-100, 808080ff",
        "saturation:-100, 7c7c7cff",
        "saturation:50, ee580dff",
        "saturation:0, c86432ff",
        "brightness:80/brightness:-80, 333332ff"
    })
    void anOperationShouldFollowItsFormula(String operation, String expected) {
        byte[] file = Pictures.png(Pictures.opaque(3, 3, (x, y) -> 0xffc86432));
        assertThat(Rendering.pixels(file, operation).hex(1, 1)).isEqualTo(expected);
    }

    @Test
    void colourOperationsShouldLeaveAlphaAlone() {
        byte[] file = Pictures.png(Pictures.translucent(3, 3, (x, y) -> 0x40c86432));
        for (String operation : new String[] {"grayscale", "sepia", "contrast:20", "saturation:20", "brightness:5"}) {
            assertThat(Rendering.pixels(file, operation).at(1, 1, 3))
                    .as(operation)
                    .isEqualTo(0x40);
        }
    }

    @Test
    void flattenShouldMixByAlpha() {
        byte[] file = Pictures.png(Pictures.translucent(2, 1, (x, y) -> x == 0 ? 0x80ff0000 : 0x00123456));
        // 0 × 128/255 + 255 × 127/255 = 127, and the red itself is 255 in both.
        assertThat(Rendering.pixels(file, "flatten").hex(0, 0)).isEqualTo("ff7f7fff");
        assertThat(Rendering.pixels(file, "flatten:0000ff").hex(1, 0)).isEqualTo("0000ffff");
    }

    @Test
    void roundingShouldNotAddUpOverSteps() {
        byte[] file = Pictures.png(Pictures.opaque(256, 1, (x, y) -> x * 0x010101));
        String there = "contrast:-30/saturation:-20/brightness:3";
        String back = "brightness:-3/saturation:25/contrast:42.857";
        assertThat(Rendering.pixels(file, there + "/" + back).bytes())
                .isEqualTo(Rendering.pixels(file).bytes());
    }

    @Test
    void gammaShouldFollowItsFormulaNearBlack() {
        // A white pixel among black ones leaves next to nothing far away from it, which a steep gamma brings out.
        byte[] file = Pictures.png(Pictures.opaque(41, 1, (x, y) -> x == 0 ? 0xff020202 : 0xff000000));
        Pixels pixels = Rendering.pixels(file, "blur:4/gamma:10");
        double expected = Math.pow(2 / 255.0 * Math.exp(-0.5 * 9) / (4 * Math.sqrt(2 * Math.PI)), 0.1) * 255;
        assertThat((double) pixels.at(12, 0, 0)).isBetween(expected * 0.5, expected * 1.5);
    }

    @Test
    void blocksShouldNotDriftHoweverLargeTheyAre() {
        byte[] file = Pictures.png(Pictures.opaque(1024, 1024, (x, y) -> 0xfff7f7f7));
        assertThat(Rendering.pixels(file, "pixelate:1024").hex(500, 500)).startsWith("f7f7f7");
    }
}
