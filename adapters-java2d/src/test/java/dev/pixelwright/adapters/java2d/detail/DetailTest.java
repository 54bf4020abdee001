package dev.pixelwright.adapters.java2d.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pixelwright.adapters.java2d.Pictures;
import dev.pixelwright.adapters.java2d.Pixels;
import dev.pixelwright.adapters.java2d.Rendering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetailTest {

    /** A step from black to white blurs into the integral of the normal distribution, whatever way it was computed. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 7.9, 8.1, 20, 60})
    void blurShouldTurnAStepIntoTheNormalDistribution(double sigma) {
        int half = (int) (sigma * 4) + 8;
        byte[] file = Pictures.png(Pictures.opaque(2 * half, 12, (x, y) -> x < half ? 0xff000000 : -1));
        Pixels blurred = Rendering.pixels(file, "blur:" + sigma);
        for (int x = 0; x < 2 * half; x++) {
            double expected = 255 * normal((x + 0.5 - half) / sigma);
            assertThat((double) blurred.at(x, 6, 1)).as("at %d", x).isCloseTo(expected, within(2.5));
        }
    }

    /** Abramowitz and Stegun 26.2.17. */
    private static double normal(double z) {
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double tail = Math.exp(-z * z / 2)
                / Math.sqrt(2 * Math.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return z < 0 ? tail : 1 - tail;
    }

    @ParameterizedTest
    @ValueSource(strings = {"blur:0.3", "blur:5", "blur:100", "sharpen", "sharpen:10,amount=10"})
    void aFlatPictureShouldStayAsItIs(String operation) {
        byte[] file = Pictures.png(Pictures.translucent(90, 70, (x, y) -> 0x80336699));
        Pixels result = Rendering.pixels(file, operation);
        for (int x = 0; x < 90; x++) {
            assertThat(result.hex(x, x % 70)).isEqualTo("33669980");
        }
    }

    @Test
    void blurShouldNotSpreadHiddenColours() {
        byte[] file = Pictures.png(Pictures.translucent(60, 20, (x, y) -> x < 30 ? 0x00ff0000 : 0xff0000ff));
        Pixels result = Rendering.pixels(file, "blur:3");
        for (int x = 0; x < 60; x++) {
            assertThat(result.at(x, 10, 0)).isZero();
        }
        assertThat(result.at(29, 10, 3)).isBetween(90, 165);
    }

    @Test
    void sharpenShouldAddTheDifferenceFromTheBlur() {
        byte[] file = Pictures.png(Pictures.gradient(40, 30));
        byte[] edge = Pictures.png(Pictures.opaque(40, 30, (x, y) -> x < 20 ? 0xff505050 : 0xffa0a0a0));
        Pixels blurred = Rendering.pixels(edge, "blur:1.5");
        Pixels sharp = Rendering.pixels(edge, "sharpen:1.5,amount=1");
        for (int x = 0; x < 40; x++) {
            int source = x < 20 ? 0x50 : 0xa0;
            assertThat(sharp.at(x, 15, 0)).isCloseTo(2 * source - blurred.at(x, 15, 0), within(1));
        }
        assertThat(Rendering.pixels(file, "sharpen:2,amount=0").bytes())
                .isEqualTo(Rendering.pixels(file).bytes());
    }

    @Test
    void sharpenShouldWorkBehindOperationsThatSkipRows() {
        byte[] file = Pictures.png(Pictures.noise(40, 200));
        Pixels whole = Rendering.pixels(file, "sharpen");
        Pixels part = Rendering.pixels(file, "sharpen/crop:40x10,x=0,y=150");
        for (int x = 0; x < 40; x++) {
            assertThat(part.hex(x, 5)).isEqualTo(whole.hex(x, 155));
        }
    }
}
