package dev.pixelwright.adapters.jpeg.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pixelwright.adapters.jpeg.plane.Plane;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ToneTest {

    private static double[] ycc(double[] rgb) {
        double y = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
        return new double[] {y, 128 + (rgb[2] - y) / 1.772, 128 + (rgb[0] - y) / 1.402};
    }

    private static double[] rgb(double[] ycc) {
        double cb = ycc[1] - 128;
        double cr = ycc[2] - 128;
        return new double[] {ycc[0] + 1.402 * cr, ycc[0] - 0.344136 * cb - 0.714136 * cr, ycc[0] + 1.772 * cb};
    }

    private static Picture pixel(double[] rgb) {
        double[] ycc = ycc(rgb);
        Plane[] planes = new Plane[3];
        for (int c = 0; c < 3; c++) {
            planes[c] = Plane.ofRows(1, 1);
            planes[c].line(0)[0] = (float) ycc[c];
        }
        return new Picture(List.of(planes), 1);
    }

    private static void check(Tone tone, UnaryOperator<double[]> formula, double... rgb) {
        Picture made = tone.apply(pixel(rgb));
        double[] ycc = new double[3];
        for (int c = 0; c < 3; c++) {
            ycc[c] = made.planes().get(c).sample(0, 0);
        }
        double[] expected = formula.apply(rgb);
        double[] actual = rgb(ycc);
        for (int c = 0; c < 3; c++) {
            double clamped = Math.max(0, Math.min(255, expected[c]));
            assertThat(actual[c]).as("colour %d of %s", c, List.of(rgb)).isEqualTo(clamped, within(0.05));
        }
    }

    @Property(tries = 200)
    void tonesShouldBeTheFormulasOfTheAlgebra(
            @ForAll @IntRange(max = 255) int red,
            @ForAll @IntRange(max = 255) int green,
            @ForAll @IntRange(max = 255) int blue,
            @ForAll @DoubleRange(min = -1, max = 1) double amount) {
        check(Tone.brightness(amount), rgb -> each(rgb, c -> c + 255 * amount), red, green, blue);
        check(Tone.contrast(1 + amount), rgb -> each(rgb, c -> 127.5 + (c - 127.5) * (1 + amount)), red, green, blue);
        check(Tone.negative(), rgb -> each(rgb, c -> 255 - c), red, green, blue);
        check(
                Tone.saturation(1 + amount),
                rgb -> {
                    double luma = ycc(rgb)[0];
                    return each(rgb, c -> luma + (c - luma) * (1 + amount));
                },
                red,
                green,
                blue);
    }

    private static double[] each(double[] rgb, DoubleUnaryOperator change) {
        return Arrays.stream(rgb).map(change).toArray();
    }

    @Test
    void pixelsThatShareTheirColourShouldShareWhatBecomesOfIt() {
        Plane luma = Plane.ofColumns(3, 3);
        Plane blue = Plane.ofColumns(2, 2);
        Plane red = Plane.ofColumns(2, 2);
        for (int i = 0; i < 3; i++) {
            Arrays.fill(luma.line(i), 76);
            Arrays.fill(blue.line(i), 85);
            Arrays.fill(red.line(i), 255);
        }
        Picture white = Tone.brightness(1).apply(new Picture(List.of(luma, blue, red), 2));
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 3; x++) {
                assertThat(white.luma().sample(x, y)).isEqualTo(255, within(0.1f));
                assertThat(white.planes().get(1).sample(x / 2, y / 2)).isEqualTo(128, within(0.1f));
                assertThat(white.planes().get(2).sample(x / 2, y / 2)).isEqualTo(128, within(0.1f));
            }
        }
    }

    @Test
    void grayShouldBeClampedToo() {
        Plane luma = Plane.ofRows(1, 1);
        luma.line(0)[0] = 200;
        Picture picture = Tone.brightness(0.5).apply(new Picture(List.of(luma), 2));
        assertThat(Tone.brightness(-0.5).apply(picture).luma().sample(0, 0)).isEqualTo(127.5f);
    }
}
