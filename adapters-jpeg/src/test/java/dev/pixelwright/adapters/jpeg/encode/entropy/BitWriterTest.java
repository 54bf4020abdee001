package dev.pixelwright.adapters.jpeg.encode.entropy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.jpeg.encode.table.HuffmanTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BitWriterTest {

    private static final CodeBook BOOK = CodeBook.of(List.of(HuffmanTable.LUMA_AC));

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void bitsShouldComeInOrderWithStuffedZerosAndOnesAtTheEnd(
            @ForAll("tokens") List<Integer> first, @ForAll("tokens") List<Integer> second) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BitWriter writer = new BitWriter(out);
        writer.write(array(first), first.size(), BOOK);
        writer.write(array(second), second.size(), BOOK);
        writer.end();
        String expected = bits(first) + bits(second);
        assertThat(unstuffed(out.toByteArray())).isEqualTo(expected + "1".repeat((8 - expected.length() % 8) % 8));
    }

    @Test
    void manyOnesShouldPassThroughTheBuffer() throws IOException {
        int[] ones = new int[100_000];
        Arrays.fill(ones, (Token.SYMBOLS + 16) << Token.BITS | 0xffff);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BitWriter writer = new BitWriter(out);
        writer.write(ones, ones.length, BOOK);
        writer.end();
        assertThat(out.size()).isEqualTo(4 * ones.length);
        assertThat(unstuffed(out.toByteArray())).isEqualTo("1".repeat(16 * ones.length));
    }

    @Test
    void itShouldBeginAnewAfterAnEnd() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BitWriter writer = new BitWriter(out);
        int[] token = {(Token.SYMBOLS + 3) << Token.BITS | 0b010};
        writer.write(token, 1, BOOK);
        writer.end();
        writer.write(token, 1, BOOK);
        writer.end();
        assertThat(out.toByteArray()).containsExactly(0b01011111, 0b01011111);
    }

    /** Values behind zeros, and bits without a code, ones more often than by chance. */
    @Provide
    Arbitrary<List<Integer>> tokens() {
        Arbitrary<Integer> values = Arbitraries.integers()
                .between(-1023, 1023)
                .flatMap(value -> Arbitraries.integers()
                        .between(0, 15)
                        .map(run -> Token.of(Token.table(0), run, value == 0 ? 1 : value)));
        Arbitrary<Integer> loose = Arbitraries.integers()
                .between(1, 16)
                .flatMap(length -> Arbitraries.integers()
                        .between(0, (1 << length) - 1)
                        .map(bits -> (Token.SYMBOLS + length) << Token.BITS | bits));
        Arbitrary<Integer> ones = Arbitraries.integers()
                .between(1, 16)
                .map(length -> (Token.SYMBOLS + length) << Token.BITS | ((1 << length) - 1));
        return Arbitraries.oneOf(values, loose, ones).list().ofMaxSize(200);
    }

    private static int[] array(List<Integer> tokens) {
        return tokens.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String bits(List<Integer> tokens) {
        StringBuilder bits = new StringBuilder();
        int[] codes = HuffmanTable.LUMA_AC.codes();
        for (int token : tokens) {
            int symbol = token >>> Token.BITS & 0xff;
            boolean loose = token >>> Token.BITS >= Token.SYMBOLS;
            if (!loose) {
                bits.append(digits(codes[symbol] >> 8, codes[symbol] & 0xff));
            }
            bits.append(digits(token & Token.VALUE, loose ? symbol : symbol & 0xf));
        }
        return bits.toString();
    }

    private static String digits(int value, int length) {
        return Integer.toBinaryString(1 << length | value).substring(1);
    }

    private static String unstuffed(byte[] bytes) {
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            bits.append(digits(bytes[i] & 0xff, 8));
            if (bytes[i] == -1) {
                i++;
                assertThat(bytes[i]).as("the byte behind one of ones").isZero();
            }
        }
        return bits.toString();
    }
}
