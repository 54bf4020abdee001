package dev.pixelwright.adapters.jpeg.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pixelwright.adapters.jpeg.geometry.Axis;
import dev.pixelwright.adapters.jpeg.plane.Plane;
import dev.pixelwright.core.transform.geometry.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ResamplerTest {

    private static float sample(int x, int y) {
        return (x * 37 + y * 91 + x * y % 13) % 256;
    }

    private static Axis axis(int length, int outputs, boolean reversed) {
        Axis axis = Axis.whole(length).resized(outputs);
        return reversed ? axis.reversed() : axis;
    }

    private static Weights weights(Axis axis, Kernel kernel, int inputs) {
        return Weights.along(axis, Optional.of(kernel), inputs, 1, 1);
    }

    /** Feeds a plane as a decoder would: so many rows at once, in arrays that are longer than the plane is wide. */
    private static List<Plane> run(Passes passes, int width, int height, int rowsAtOnce) {
        List<Plane> strips = new ArrayList<>();
        Resampler resampler = new Resampler(passes, strips::add);
        for (int y = 0; y < height; y += rowsAtOnce) {
            float[][] room = resampler.room(rowsAtOnce, width + 7);
            for (int row = 0; row < rowsAtOnce; row++) {
                for (int x = 0; x < width + 7; x++) {
                    room[row][x] = x < width && y + row < height ? sample(x, y + row) : 1e6f;
                }
            }
            resampler.filled(Math.min(rowsAtOnce, height - y));
        }
        return strips;
    }

    /** The same from the formula, a sample at a time. */
    private static double direct(Weights across, Weights down, int x, int y) {
        double sum = 0;
        for (int i = 0; i < down.count(y); i++) {
            for (int k = 0; k < across.count(x); k++) {
                sum += down.values()[down.offset(y) + i]
                        * across.values()[across.offset(x) + k]
                        * sample(across.start(x) + k, down.start(y) + i);
            }
        }
        return sum;
    }

    @Property(tries = 150)
    void rowsShouldBecomeStripsOfWeighedSamples(
            @ForAll @IntRange(min = 1, max = 70) int width,
            @ForAll @IntRange(min = 1, max = 70) int height,
            @ForAll @IntRange(min = 1, max = 60) int newWidth,
            @ForAll @IntRange(min = 1, max = 60) int newHeight,
            @ForAll @IntRange(min = 1, max = 3) int blocks,
            @ForAll boolean mirrored) {
        Weights across = weights(axis(width, newWidth, mirrored), Kernel.LANCZOS3, width);
        Weights down = weights(axis(height, newHeight, false), Kernel.CUBIC, height);
        List<Plane> strips = run(new Passes(down, across, StripForm.strips(16, true)), width, height, 8 * blocks);
        assertThat(strips).hasSize((newHeight + 15) / 16);
        for (int y = 0; y < newHeight; y++) {
            Plane strip = strips.get(y / 16);
            for (int x = 0; x < newWidth; x++) {
                assertThat((double) strip.sample(across.place(x), y % 16))
                        .isEqualTo(direct(across, down, x, y), within(0.01));
            }
        }
    }

    @Property(tries = 100)
    void aWholePlaneShouldBeTurnedAndReversedAsAsked(
            @ForAll @IntRange(min = 1, max = 60) int width,
            @ForAll @IntRange(min = 1, max = 60) int height,
            @ForAll @IntRange(min = 1, max = 50) int newWidth,
            @ForAll @IntRange(min = 1, max = 50) int newHeight,
            @ForAll boolean flipped,
            @ForAll boolean swapped) {
        Weights across = weights(axis(width, newWidth, false), Kernel.MITCHELL, width);
        Weights down = weights(axis(height, newHeight, flipped), Kernel.LINEAR, height);
        List<Plane> planes = run(new Passes(down, across, StripForm.whole(20, !swapped)), width, height, 16);
        assertThat(planes).hasSize(1);
        Plane plane = planes.get(0);
        assertThat(plane.isColumns()).isEqualTo(!swapped);
        assertThat(plane.width()).isEqualTo(swapped ? newHeight : newWidth);
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                float actual = swapped ? plane.sample(down.place(y), x) : plane.sample(x, down.place(y));
                assertThat((double) actual).isEqualTo(direct(across, down, x, y), within(0.01));
            }
        }
    }

    @Test
    void onlyTheRowsUnderTheFilterShouldBeHeld() {
        int height = 40_000;
        Weights across = weights(axis(64, 16, false), Kernel.LANCZOS3, 64);
        Weights down = weights(axis(height, height / 4, false), Kernel.LANCZOS3, height);
        Passes passes = new Passes(down, across, StripForm.strips(64, true));
        assertThat(passes.mostLines()).isLessThan(100);
        int[] rows = {0};
        Resampler resampler = new Resampler(passes, strip -> rows[0] += strip.height());
        List<float[]> arrays = new ArrayList<>();
        for (int y = 0; y < height; y += 16) {
            for (float[] array : resampler.room(16, 64)) {
                if (arrays.stream().noneMatch(known -> known == array)) {
                    arrays.add(array);
                }
            }
            resampler.filled(16);
        }
        assertThat(rows[0]).isEqualTo(height / 4);
        assertThat(arrays).hasSizeLessThan(120);
    }

    @Test
    void anEdgeThatWasCutOffShouldNotBeSeen() {
        Weights weights = weights(Axis.whole(100).cut(10, 40).resized(20), Kernel.LANCZOS3, 100);
        for (int o = 0; o < 20; o++) {
            for (int i = 0; i < weights.count(o); i++) {
                int input = weights.start(o) + i;
                if (input < 10 || input >= 50) {
                    assertThat(weights.values()[weights.offset(o) + i]).isZero();
                }
            }
        }
    }

    @Test
    void colourShouldLieInTheMiddleOfItsPixels() {
        // Two samples of four pixels, made of one sample of two pixels each: a copy.
        Weights copy = Weights.along(Axis.whole(4), Optional.empty(), 2, 0.5, 2);
        assertThat(copy.outputs()).isEqualTo(2);
        assertThat(copy.isCopy(0) && copy.isCopy(1)).isTrue();
        assertThat(copy.start(1)).isEqualTo(1);
        // From the second pixel on, each lies between two samples.
        Weights between = Weights.along(Axis.whole(12).cut(1, 8), Optional.empty(), 6, 0.5, 2);
        assertThat(between.values()[between.offset(1) + 1]).isEqualTo(0.5625f, within(1e-4f));
        assertThat(between.values()[between.offset(1) + 2]).isEqualTo(0.5625f, within(1e-4f));
    }

    @Test
    void theWeightsOfASampleShouldSumToOne() {
        for (Kernel kernel : new Kernel[] {Kernel.LINEAR, Kernel.CUBIC, Kernel.MITCHELL, Kernel.LANCZOS3}) {
            for (int outputs : new int[] {1, 2, 7, 100, 333}) {
                Weights weights = weights(axis(100, outputs, outputs == 7), kernel, 100);
                for (int o = 0; o < outputs; o++) {
                    float sum = 0;
                    for (int i = 0; i < weights.count(o); i++) {
                        sum += weights.values()[weights.offset(o) + i];
                    }
                    assertThat(sum).isEqualTo(1, within(1e-4f));
                    assertThat(weights.start(o)).isNotNegative();
                    assertThat(weights.end(o)).isLessThanOrEqualTo(100);
                }
            }
        }
    }
}
