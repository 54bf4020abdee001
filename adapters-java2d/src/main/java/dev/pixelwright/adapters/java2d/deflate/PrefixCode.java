package dev.pixelwright.adapters.java2d.deflate;

/** A canonical prefix code (RFC 1951, 3.2.2), its words turned round, as deflate packs them from the lowest bit on. */
final class PrefixCode {

    /** Where the length of a word stands above its bits. */
    static final int LENGTH = 16;

    private final int[] lengths;
    private final int[] words;

    private PrefixCode(int[] lengths, int[] words) {
        this.lengths = lengths;
        this.words = words;
    }

    /** The best one for symbols that occur so often, with words of at most {@code limit} bits. */
    static PrefixCode of(int[] counts, int limit) {
        int[] lengths = CodeLengths.of(counts, limit);
        int[] next = new int[limit + 2];
        for (int length : lengths) {
            next[length + 1] += length == 0 ? 0 : 1;
        }
        for (int length = 1; length <= limit; length++) {
            next[length] = (next[length] + next[length - 1]) << 1;
        }
        int[] words = new int[lengths.length];
        for (int symbol = 0; symbol < words.length; symbol++) {
            int length = lengths[symbol];
            if (length > 0) {
                words[symbol] = length << LENGTH | Integer.reverse(next[length]++) >>> (Integer.SIZE - length);
            }
        }
        return new PrefixCode(lengths, words);
    }

    /** The length of the word for each symbol in bits, 0 where there is none. */
    int[] lengths() {
        return lengths;
    }

    /** For each symbol the bits of its word, and from {@link #LENGTH} on how many they are. The array itself. */
    int[] words() {
        return words;
    }
}
