package dev.pixelwright.adapters.jpeg.encode.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import javax.imageio.plugins.jpeg.JPEGQTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantisationTableTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 25, 49, 50, 51, 75, 80, 85, 90, 95, 100})
    void divisorsShouldBeThoseOfTheStandardScaledLikeLibjpeg(int quality) {
        float scale = (quality < 50 ? 5000 / quality : 200 - 2 * quality) / 100f;
        int[] luma = JPEGQTable.K1Luminance.getScaledInstance(scale, true).getTable();
        int[] chroma = JPEGQTable.K2Chrominance.getScaledInstance(scale, true).getTable();
        assertThat(divisors(QuantisationTable.luma(quality))).isEqualTo(luma);
        assertThat(divisors(QuantisationTable.chroma(quality))).isEqualTo(chroma);
    }

    @Test
    void theExtremesShouldFitIntoABaselineFile() {
        assertThat(Arrays.stream(divisors(QuantisationTable.luma(1))).max()).hasValue(255);
        assertThat(divisors(QuantisationTable.chroma(100))).containsOnly(1);
    }

    private static int[] divisors(QuantisationTable table) {
        int[] divisors = new int[64];
        for (int i = 0; i < divisors.length; i++) {
            divisors[i] = table.divisor(i);
        }
        return divisors;
    }
}
