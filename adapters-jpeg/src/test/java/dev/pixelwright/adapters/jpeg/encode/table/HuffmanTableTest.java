package dev.pixelwright.adapters.jpeg.encode.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HuffmanTableTest {

    @Test
    void theStandardTablesShouldBeThoseOfTheStandard() {
        assertEqual(HuffmanTable.LUMA_DC, JPEGHuffmanTable.StdDCLuminance);
        assertEqual(HuffmanTable.LUMA_AC, JPEGHuffmanTable.StdACLuminance);
        assertEqual(HuffmanTable.CHROMA_DC, JPEGHuffmanTable.StdDCChrominance);
        assertEqual(HuffmanTable.CHROMA_AC, JPEGHuffmanTable.StdACChrominance);
    }

    private static void assertEqual(HuffmanTable ours, JPEGHuffmanTable theirs) {
        short[] lengths = Arrays.copyOf(theirs.getLengths(), HuffmanTable.MAX_LENGTH);
        for (int i = 0; i < HuffmanTable.MAX_LENGTH; i++) {
            assertThat(ours.counts()[i] & 0xff).isEqualTo(lengths[i]);
        }
        assertThat(ours.symbols()).hasSize(theirs.getValues().length);
        for (int i = 0; i < ours.symbols().length; i++) {
            assertThat(ours.symbols()[i] & 0xff).isEqualTo(theirs.getValues()[i]);
        }
    }

    @Property
    void everySymbolThatOccursShouldHaveACodeThatBeginsNoOther(
            @ForAll @Size(256) List<@IntRange(min = -1_000, max = 100_000) Integer> counts) {
        assertGood(frequencies(counts));
    }

    @Property
    void veryUnequalCountsShouldNotMakeLongCodes(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(max = 3) Integer> steps) {
        int[] frequencies = new int[256];
        double count = 1;
        for (int i = 0; i < steps.size(); i++) {
            frequencies[7 + 5 * i] = (int) Math.min(1_000_000_000, count);
            count *= 1 + steps.get(i);
        }
        assertGood(frequencies);
    }

    @Test
    void fibonacciNumbersShouldBeLimitedToSixteenBits() {
        int[] frequencies = new int[256];
        int before = 1;
        for (int i = 0, count = 1; i < 40; i++) {
            frequencies[i] = count;
            count += before;
            before = count - before;
        }
        assertGood(frequencies);
        assertThat(OptimalHuffmanTable.of(frequencies).counts()[15]).isPositive();
    }

    @Property
    void aTableShouldNotBeWorseThanTheStandardOne(
            @ForAll @Size(162) List<@IntRange(min = 1, max = 5_000) Integer> counts) {
        int[] frequencies = new int[256];
        byte[] symbols = HuffmanTable.LUMA_AC.symbols();
        for (int i = 0; i < symbols.length; i++) {
            frequencies[symbols[i] & 0xff] = counts.get(i);
        }
        assertThat(bits(OptimalHuffmanTable.of(frequencies), frequencies))
                .isLessThanOrEqualTo(bits(HuffmanTable.LUMA_AC, frequencies));
    }

    @Test
    void ofEquallyGoodTablesItShouldBeThatOfLibjpeg() {
        int[] frequencies = new int[256];
        frequencies[1] = 5;
        frequencies[2] = 5;
        frequencies[3] = 5;
        frequencies[0xf0] = 1;
        HuffmanTable table = OptimalHuffmanTable.of(frequencies);
        assertThat(Arrays.copyOf(table.counts(), 5)).containsExactly(0, 3, 1, 0, 0);
        assertThat(table.symbols()).containsExactly(1, 2, 3, 0xf0);
    }

    @Test
    void oneSymbolShouldHaveACodeOfOneBit() {
        int[] frequencies = new int[256];
        frequencies[9] = 1000;
        HuffmanTable table = OptimalHuffmanTable.of(frequencies);
        assertThat(table.codes()[9]).isEqualTo(0 << 8 | 1);
    }

    private static int[] frequencies(List<Integer> counts) {
        return counts.stream().mapToInt(count -> Math.max(0, count)).toArray();
    }

    private static long bits(HuffmanTable table, int[] frequencies) {
        long bits = 0;
        for (int symbol = 0; symbol < 256; symbol++) {
            bits += (long) frequencies[symbol] * (table.codes()[symbol] & 0xff);
        }
        return bits;
    }

    private static void assertGood(int[] frequencies) {
        int[] codes = OptimalHuffmanTable.of(frequencies).codes();
        List<String> written = new ArrayList<>();
        for (int symbol = 0; symbol < 256; symbol++) {
            int length = codes[symbol] & 0xff;
            assertThat(length > 0).as("symbol %d has a code", symbol).isEqualTo(frequencies[symbol] > 0);
            assertThat(length).isLessThanOrEqualTo(HuffmanTable.MAX_LENGTH);
            if (length > 0) {
                String digits =
                        Integer.toBinaryString(1 << length | codes[symbol] >> 8).substring(1);
                assertThat(digits).contains("0");
                written.add(digits);
            }
        }
        written.sort(null);
        for (int i = 1; i < written.size(); i++) {
            // In this order a code stands right before those that begin with it.
            assertThat(written.get(i)).doesNotStartWith(written.get(i - 1));
        }
        double kraft = written.stream()
                .mapToDouble(code -> Math.pow(2, -code.length()))
                .sum();
        assertThat(kraft).isLessThan(1);
    }
}
