package dev.pixelwright.adapters.jpeg.encode.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pixelwright.adapters.jpeg.encode.table.QuantisationTable;
import dev.pixelwright.adapters.jpeg.encode.table.Zigzag;
import dev.pixelwright.adapters.jpeg.plane.Plane;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BlockLanesTest {

    private static final int BLOCKS = 19;

    /** Half a step is what rounding costs; the rest is the error of floats. */
    private static final double ROUNDING = 0.502;

    @Property(tries = 60)
    void coefficientsShouldBeTheRoundedOnesOfTheStandard(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int quality, @ForAll boolean columns) {
        Plane plane = noise(seed, columns);
        QuantisationTable table = QuantisationTable.luma(quality);
        BlockLanes lanes = new BlockLanes(BLOCKS + 2, table);
        lanes.gather(plane, 0, 8, BLOCKS, 2);
        lanes.transform(BLOCKS + 2);
        for (int block = 0; block < BLOCKS; block++) {
            for (int k = 0; k < BlockLanes.COEFFICIENTS; k++) {
                int natural = Zigzag.natural(k);
                double exact = coefficient(plane, 8 * block, natural / 8, natural % 8) / table.divisor(natural);
                int lane = block + 2;
                int ours = k == 0 ? lanes.dc(lane) : lanes.ac(k, lane);
                assertThat((double) ours).isCloseTo(Math.max(-1023, Math.min(1023, exact)), within(ROUNDING));
                if (k > 0) {
                    assertThat(lanes.mask(lane) >>> k & 1).isEqualTo(ours == 0 ? 0 : 1);
                }
            }
        }
    }

    @Test
    void coefficientsShouldHaveNoMoreBitsThanABaselineFileAllows() {
        Plane plane = Plane.ofRows(8, 8);
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                plane.line(y)[x] = 500 - 250 * (float) Math.cos((2 * x + 1) * Math.PI / 16);
            }
        }
        BlockLanes lanes = new BlockLanes(1, QuantisationTable.luma(100));
        lanes.gather(plane, 0, 0, 1, 0);
        lanes.transform(1);
        assertThat(lanes.ac(1, 0)).isEqualTo(-1023);
        assertThat(lanes.dc(0)).isEqualTo(1023);
    }

    private static Plane noise(long seed, boolean columns) {
        int width = 8 * BLOCKS;
        Plane plane = columns ? Plane.ofColumns(width, 16) : Plane.ofRows(width, 16);
        Random random = new Random(seed);
        for (int x = 0; x < width; x++) {
            float contrast = (x / 8 + 1) * 255f / BLOCKS;
            for (int y = 0; y < 16; y++) {
                float[] line = plane.line(columns ? x : y);
                line[columns ? y : x] = 128 + (random.nextFloat() - 0.5f) * contrast;
            }
        }
        return plane;
    }

    /** T.81, A.3.3, of the block at the left edge {@code left} and the top edge 8. */
    private static double coefficient(Plane plane, int left, int v, int u) {
        double sum = 0;
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                sum += (plane.sample(left + x, 8 + y) - 128)
                        * Math.cos((2 * x + 1) * u * Math.PI / 16)
                        * Math.cos((2 * y + 1) * v * Math.PI / 16);
            }
        }
        return sum / 4 * (u == 0 ? Math.sqrt(0.5) : 1) * (v == 0 ? Math.sqrt(0.5) : 1);
    }
}
