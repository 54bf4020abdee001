package dev.pixelwright.adapters.jpeg.decode.entropy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.jpeg.decode.stream.JpegInput;
import dev.pixelwright.adapters.jpeg.decode.stream.Segment;
import dev.pixelwright.core.failure.FailureException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class HuffmanTableTest {

    // 0: end of block; 10: one more coefficient of 1 bit; 110: of 2 bits behind a zero; 1110: of 9 bits; 16 bits: a
    // zero run.
    private static final int[] COUNTS = {1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    private static final int[] SYMBOLS = {0x00, 0x01, 0x12, 0x09, 0xf0};

    @Test
    void anEntryShouldTellLengthAdvanceAndNumber() {
        int[] entries = HuffmanTable.ofAc(code(COUNTS, SYMBOLS)).entries;
        assertEntry(entries[0b0111111111], 1, HuffmanTable.END_OF_BLOCK, 0);
        assertEntry(entries[0b1010000000], 3, 1, 1);
        assertEntry(entries[0b1000000000], 3, 1, -1);
        assertEntry(entries[0b1101000000], 5, 2, 2);
        assertEntry(entries[0b1100100000], 5, 2, -2);
        assertThat(entries[0b1111111111]).isZero();
    }

    @Test
    void anEntryShouldTellTheSizeOfANumberThatIsTooLong() {
        int entry = HuffmanTable.ofAc(code(COUNTS, SYMBOLS)).entries[0b1110111111];
        assertThat(entry & HuffmanTable.COMPLETE).isZero();
        assertThat(entry & HuffmanTable.LENGTH_MASK).isEqualTo(13);
        assertThat(entry >> HuffmanTable.VALUE_SHIFT).isEqualTo(9);
        assertThat(HuffmanTable.value(entry, 0b1110_100000001L << 51)).isEqualTo(0b100000001);
        assertThat(HuffmanTable.value(entry, 0b1110_000000000L << 51)).isEqualTo(-511);
    }

    @Test
    void codesShouldBeFoundByTheirLength() {
        HuffmanTable table = HuffmanTable.ofAc(code(COUNTS, SYMBOLS));
        int longest = 0b1111 << 12;
        assertThat(table.length(longest)).isEqualTo(16);
        assertThat(table.symbol(longest, 16)).isEqualTo(0xf0);
        assertThat(table.symbol(0b1101 << 12, 3)).isEqualTo(0x12);
        assertThat(table.length(longest + 1)).isGreaterThan(16);
    }

    @Test
    void aPairShouldTellTwoNumbersAndWhereTheyBelong() {
        long[] entries = HuffmanTable.ofAc(code(COUNTS, SYMBOLS)).pairs().entries;
        assertPair(entries[0b10_1_110_01_00], 8, List.of(1, 1), List.of(2, -2));
        // The end of the block is a second without a number.
        assertPair(entries[0b110_10_0_1111], 6, List.of(2, 2), List.of(HuffmanTable.END_OF_BLOCK, 0));
        // Without a whole second the first stands there twice.
        assertPair(entries[0b10_0_1110_000], 3, List.of(1, -1), List.of(0, -1));
        assertPair(entries[0b110_11_1110_0], 5, List.of(2, 3), List.of(0, 3));
        // Of these no first is whole, or it is none.
        assertThat(entries[0b1110_111111]).isZero();
        assertThat(entries[0b0_10_1_110_01]).isZero();
        assertThat(entries[0b1111111111]).isZero();
    }

    @Test
    void codesThatAreNotWantedShouldBePassedTogether() {
        SkipTable skips = HuffmanTable.ofAc(code(COUNTS, SYMBOLS)).skips();
        // Two numbers and the end of the block; what stands behind it is of another block.
        assertSkip(skips.entries[0b10_1_110_01_0_10_1], 9, 3 + HuffmanTable.END_OF_BLOCK);
        // A number whose last bit is behind the index is not among them.
        assertSkip(skips.entries[0b10_1_10_0_10_1_10_0], 12, 4);
        assertSkip(skips.entries[0b10_1_10_0_10_1_110], 9, 3);
        assertThat(skips.entries[0b1110_00000000]).isZero();
    }

    @Test
    void aCodeOfDcShouldHaveNumbersOfFifteenBitsAtMost() {
        HuffmanCode code = code(new int[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, new int[] {16});
        assertThatThrownBy(() -> HuffmanTable.ofDc(code)).isInstanceOf(FailureException.class);
    }

    @Test
    void bitsOfNoCodeShouldBeRefused() throws IOException {
        HuffmanTable table = HuffmanTable.ofSymbols(code(COUNTS, SYMBOLS));
        BitInput bits = new BitInput(new JpegInput(new ByteArrayInputStream(new byte[] {0x5f, -1, 0, -1, 0, -1, 0})));
        bits.start();
        bits.reserve();
        assertThat(bits.symbol(table)).isZero();
        assertThat(bits.symbol(table)).isEqualTo(0x01);
        assertThatThrownBy(() -> bits.symbol(table)).isInstanceOf(FailureException.class);
    }

    // Of both the advance and the number.
    private static void assertPair(long entry, int length, List<Integer> first, List<Integer> second) {
        assertThat(entry & PairTable.LENGTH_MASK).isEqualTo(length);
        assertThat((int) entry >> PairTable.FIRST_ADVANCE_SHIFT & PairTable.ADVANCE_MASK)
                .isEqualTo(first.get(0));
        assertThat(entry >> PairTable.FIRST_SHIFT).isEqualTo(first.get(1).longValue());
        assertThat((int) entry >> PairTable.SECOND_ADVANCE_SHIFT & PairTable.ADVANCE_MASK)
                .isEqualTo(second.get(0));
        assertThat((int) (short) (entry >> PairTable.SECOND_SHIFT)).isEqualTo(second.get(1));
    }

    private static void assertEntry(int entry, int length, int advance, int value) {
        assertSkip(entry & 0xffff & ~HuffmanTable.COMPLETE, length, advance);
        assertThat(entry & HuffmanTable.COMPLETE).isNotZero();
        assertThat(entry >> HuffmanTable.VALUE_SHIFT).isEqualTo(value);
    }

    private static void assertSkip(int entry, int length, int advance) {
        assertThat(entry & HuffmanTable.LENGTH_MASK).isEqualTo(length);
        assertThat(entry >> HuffmanTable.ADVANCE_SHIFT).isEqualTo(advance);
    }

    private static HuffmanCode code(int[] counts, int[] symbols) {
        byte[] data = new byte[counts.length + symbols.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (i < counts.length ? counts[i] : symbols[i - counts.length]);
        }
        return HuffmanCode.read(new Segment(data));
    }
}
