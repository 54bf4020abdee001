package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.Sha256;
import java.util.Arrays;

/**
 * Which keys a store has named, in eight bytes each: the first 64 bits of their SHA-256. Among ten million of them a key that
 * was not named passes for one that was with a probability of 5 in 10<sup>13</sup>.
 */
final class ListedKeys {

    private static final int DIGITS = 16;
    private static final int HEXADECIMAL = 16;

    private long[] prints = new long[1024];
    private int count;
    private boolean sorted = true;

    void add(BlobKey key) {
        if (count == prints.length) {
            prints = Arrays.copyOf(prints, count * 2);
        }
        prints[count] = print(key);
        count++;
        sorted = false;
    }

    int count() {
        return count;
    }

    boolean contains(BlobKey key) {
        if (!sorted) {
            Arrays.sort(prints, 0, count);
            sorted = true;
        }
        return Arrays.binarySearch(prints, 0, count, print(key)) >= 0;
    }

    private static long print(BlobKey key) {
        return Long.parseUnsignedLong(Sha256.of(key.value()).hex().substring(0, DIGITS), HEXADECIMAL);
    }
}
