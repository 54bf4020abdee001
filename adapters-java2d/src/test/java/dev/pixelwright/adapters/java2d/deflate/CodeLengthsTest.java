package dev.pixelwright.adapters.java2d.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.PriorityQueue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CodeLengthsTest {

    @Property(tries = 500)
    void wordsShouldFillTheCodeAndKeepTheLimit(
            @ForAll("counts") int[] counts, @ForAll @IntRange(min = 7, max = 15) int limit) {
        int[] lengths = CodeLengths.of(counts, limit);
        long filled = 0;
        for (int length : lengths) {
            assertThat(length).isBetween(1, limit);
            filled += 1L << (limit - length);
        }
        assertThat(filled).as("Kraft's sum").isEqualTo(1L << limit);
    }

    @Property(tries = 500)
    void aWideLimitShouldGiveHuffmansCode(@ForAll("fewCounts") int[] counts) {
        // Of at most 3,000 in all no word is longer than 17 bits: Fibonacci's numbers grow beyond.
        assertThat(bits(counts, CodeLengths.of(counts, 17))).isEqualTo(huffman(counts));
    }

    /** Three words of two bits and two of three are the best that keep to three; Huffman's go up to four. */
    @Example
    void aNarrowLimitShouldCostAsLittleAsItCan() {
        int[] counts = {1, 1, 2, 3, 5};
        assertThat(bits(counts, CodeLengths.of(counts, 4))).isEqualTo(25);
        assertThat(bits(counts, CodeLengths.of(counts, 3))).isEqualTo(26);
    }

    @Example
    void whatDoesNotOccurShouldHaveNoWord() {
        assertThat(CodeLengths.of(new int[] {0, 5, 0, 9}, 15)).containsExactly(0, 1, 0, 1);
    }

    @Provide
    Arbitrary<int[]> counts() {
        return counts(100, 1_000_000);
    }

    @Provide
    Arbitrary<int[]> fewCounts() {
        return counts(60, 50);
    }

    private static Arbitrary<int[]> counts(int symbols, int most) {
        return Arbitraries.integers()
                .between(1, most)
                .array(int[].class)
                .ofMinSize(2)
                .ofMaxSize(symbols);
    }

    private static long bits(int[] counts, int[] lengths) {
        long bits = 0;
        for (int i = 0; i < counts.length; i++) {
            bits += (long) counts[i] * lengths[i];
        }
        return bits;
    }

    /** The bits of Huffman's code: the sum of all that is put together. */
    private static long huffman(int[] counts) {
        PriorityQueue<Long> heap = new PriorityQueue<>();
        Arrays.stream(counts).forEach(count -> heap.add((long) count));
        long bits = 0;
        while (heap.size() > 1) {
            long pair = heap.remove() + heap.remove();
            bits += pair;
            heap.add(pair);
        }
        return bits;
    }
}
