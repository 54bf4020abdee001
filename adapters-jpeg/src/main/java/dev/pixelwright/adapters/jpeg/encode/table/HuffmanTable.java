package dev.pixelwright.adapters.jpeg.encode.table;

import java.util.HexFormat;

/** Which symbols have codes, and how long these are: all that a file says about a Huffman code (T.81, C.2). */
public final class HuffmanTable {

    /** No code is longer, in bits. */
    public static final int MAX_LENGTH = 16;

    private static final int SYMBOLS = 256;

    /** T.81, table K.3. */
    public static final HuffmanTable LUMA_DC = standard("00010501010101010100000000000000", "000102030405060708090a0b");
    /** T.81, table K.4. */
    public static final HuffmanTable CHROMA_DC =
            standard("00030101010101010101010000000000", "000102030405060708090a0b");
    /** T.81, table K.5. */
    public static final HuffmanTable LUMA_AC = standard(
            "0002010303020403050504040000017d",
            "01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a16"
                    + "1718191a25262728292a3435363738393a434445464748494a535455565758595a63646566676869"
                    + "6a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6"
                    + "b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8"
                    + "f9fa");
    /** T.81, table K.6. */
    public static final HuffmanTable CHROMA_AC = standard(
            "00020102040403040705040400010277",
            "000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434"
                    + "e125f11718191a262728292a35363738393a434445464748494a535455565758595a636465666768"
                    + "696a737475767778797a82838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4"
                    + "b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8"
                    + "f9fa");

    private final byte[] counts;
    private final byte[] symbols;

    HuffmanTable(byte[] counts, byte[] symbols) {
        this.counts = counts;
        this.symbols = symbols;
    }

    private static HuffmanTable standard(String counts, String symbols) {
        return new HuffmanTable(HexFormat.of().parseHex(counts), HexFormat.of().parseHex(symbols));
    }

    /** How many codes have 1, 2, … 16 bits (BITS of T.81). */
    public byte[] counts() {
        return counts.clone();
    }

    /** The symbols in the order of their codes (HUFFVAL of T.81). */
    public byte[] symbols() {
        return symbols.clone();
    }

    /** For each of the 256 symbols its code (T.81, C.2), shifted left by 8, plus its length; 0 where it has none. */
    public int[] codes() {
        int[] codes = new int[SYMBOLS];
        int code = 0;
        int next = 0;
        for (int length = 1; length <= MAX_LENGTH; length++) {
            for (int i = 0; i < (counts[length - 1] & 0xff); i++) {
                codes[symbols[next++] & 0xff] = code++ << 8 | length;
            }
            code <<= 1;
        }
        return codes;
    }
}
