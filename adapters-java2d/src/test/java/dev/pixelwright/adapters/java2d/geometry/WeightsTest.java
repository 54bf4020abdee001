package dev.pixelwright.adapters.java2d.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pixelwright.core.transform.geometry.Kernel;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WeightsTest {

    @Property(tries = 300)
    void weightsShouldSumToOneAndStayInside(
            @ForAll @IntRange(min = 1, max = 300) int inputs,
            @ForAll @IntRange(min = 1, max = 300) int outputs,
            @ForAll Kernel kernel) {
        assertSound(Weights.resample(inputs, outputs, kernel), inputs);
    }

    @Property(tries = 100)
    void gaussianShouldSumToOneAndStayInside(
            @ForAll @IntRange(min = 1, max = 200) int length, @ForAll @DoubleRange(min = 0.3, max = 20) double sigma) {
        assertSound(Weights.gaussian(length, sigma), length);
    }

    private static void assertSound(Weights weights, int inputs) {
        int start = 0;
        int end = 0;
        for (int o = 0; o < weights.outputs(); o++) {
            double sum = 0;
            for (float weight : weights.of(o)) {
                sum += weight;
            }
            assertThat(sum).isCloseTo(1, within(1e-5));
            assertThat(weights.start(o)).isGreaterThanOrEqualTo(start);
            assertThat(weights.end(o)).isGreaterThanOrEqualTo(end).isLessThanOrEqualTo(inputs);
            start = weights.start(o);
            end = weights.end(o);
        }
    }

    @Test
    void interpolatingKernelsShouldChangeNothingAtTheSameSize() {
        for (Kernel kernel : new Kernel[] {Kernel.NEAREST, Kernel.LINEAR, Kernel.CUBIC, Kernel.LANCZOS3}) {
            Weights weights = Weights.resample(9, 9, kernel);
            for (int o = 0; o < 9; o++) {
                assertThat(weights.of(o, o)).as("%s at %d", kernel, o).isCloseTo(1, within(1e-6f));
            }
        }
    }

    @Test
    void linearShouldWeighByDistanceWhenHalving() {
        // Triangle of support 2 about the centre 2 of the second of two outputs of 4: distances .5, .5, 1.5.
        Weights weights = Weights.resample(8, 4, Kernel.LINEAR);
        assertThat(weights.start(1)).isEqualTo(1);
        assertThat(weights.of(1)).containsExactly(new float[] {0.125f, 0.375f, 0.375f, 0.125f}, within(1e-6f));
    }

    @Test
    void nearestShouldTakeThePixelUnderTheCentre() {
        Weights weights = Weights.resample(4, 2, Kernel.NEAREST);
        assertThat(weights.start(0)).isEqualTo(1);
        assertThat(weights.start(1)).isEqualTo(3);
        assertThat(weights.of(0)).containsExactly(1f);
    }

    @Test
    void mitchellShouldHaveItsValuesAtTheIntegers() {
        Weights weights = Weights.resample(9, 9, Kernel.MITCHELL);
        assertThat(weights.of(4, 4)).isCloseTo(8 / 9f, within(1e-6f));
        assertThat(weights.of(4, 3)).isCloseTo(1 / 18f, within(1e-6f));
    }

    @Test
    void lanczosShouldHaveNegativeLobes() {
        Weights weights = Weights.resample(100, 200, Kernel.LANCZOS3);
        // Centre 50.25: 1.75 to the left lies the first lobe.
        assertThat(weights.of(100, 48)).isNegative();
        assertThat(weights.of(100, 47)).isPositive();
    }

    @Test
    void gaussianShouldFoldWhatLiesBeyondTheEndOntoIt() {
        Weights weights = Weights.gaussian(50, 2);
        double whole = 0;
        double left = 0;
        for (int d = -6; d <= 6; d++) {
            double value = Math.exp(-d * d / 8.0);
            whole += value;
            left += d <= 0 ? value : 0;
        }
        assertThat(weights.of(0, 0)).isCloseTo((float) (left / whole), within(1e-5f));
    }
}
