package dev.pixelwright.adapters.jpeg.decode.dct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockRunTest {

    private static final int TOP = 1;
    private static final int LEFT = 2;

    @ParameterizedTest
    @ValueSource(ints = {8, 4, 2, 1})
    void eachCoefficientShouldBecomeItsWaveInItsBlock(int side) {
        int[] steps = new int[ZigZag.LENGTH];
        Arrays.fill(steps, 3);
        float[] factors = new Dequantiser(steps, side).factors();
        BlockRun run = new BlockRun(side);
        for (int k = 0; k < ZigZag.LENGTH; k++) {
            run.coefficients()[k][run.take()] = 10 * factors[k];
        }
        float[][] rows = new float[side + 2][LEFT + side * ZigZag.LENGTH + 1];
        assertThat(run.transform(rows, TOP, LEFT)).isEqualTo(ZigZag.LENGTH);
        for (int k = 0; k < ZigZag.LENGTH; k++) {
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    assertThat((double) rows[TOP + y][LEFT + side * k + x])
                            .as("coefficient %d at %d, %d", k, x, y)
                            .isCloseTo(128 + 30 * wave(k, side, x, y), within(0.001));
                }
            }
        }
        assertThat(rows[0]).containsOnly(0);
        assertThat(rows[side + 1]).containsOnly(0);
        assertThat(rows[TOP][LEFT - 1]).isZero();
        assertThat(rows[TOP][LEFT + side * ZigZag.LENGTH]).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 4, 2, 1})
    void nothingOfABlockShouldBeLeftForTheNext(int side) {
        BlockRun run = new BlockRun(side);
        float[][] rows = new float[side][side * BlockRun.CAPACITY];
        takeAll(run);
        for (int k = 0; k < ZigZag.LENGTH; k++) {
            Arrays.fill(run.coefficients()[k], 7);
        }
        run.transform(rows, 0, 0);
        takeAll(run);
        run.transform(rows, 0, 0);
        for (float[] row : rows) {
            assertThat(row).containsOnly(128);
        }
    }

    private static void takeAll(BlockRun run) {
        assertThat(run.isFull()).isFalse();
        for (int lane = 0; lane < BlockRun.CAPACITY; lane++) {
            assertThat(run.take()).isEqualTo(lane);
        }
        assertThat(run.isFull()).isTrue();
    }

    // The transform of side by side samples, at the brightness of one of 8 by 8.
    private static double wave(int k, int side, int x, int y) {
        int row = ZigZag.row(k);
        int column = ZigZag.column(k);
        return row < side && column < side ? basis(row, side, y) * basis(column, side, x) * side / 8 : 0;
    }

    private static double basis(int frequency, int side, int sample) {
        double norm = Math.sqrt((frequency == 0 ? 1.0 : 2.0) / side);
        return norm * Math.cos((2 * sample + 1) * frequency * Math.PI / (2 * side));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 4, 2, 1})
    void theLastNeededCoefficientShouldBeTheLastThatMatters(int side) {
        Dequantiser dequantiser = new Dequantiser(new int[ZigZag.LENGTH], side);
        assertThat(ZigZag.row(dequantiser.last())).isEqualTo(side - 1);
        assertThat(ZigZag.column(dequantiser.last())).isEqualTo(side - 1);
    }
}
