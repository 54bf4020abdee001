package dev.pixelwright.adapters.jpeg.decode;

import dev.pixelwright.adapters.jpeg.decode.dct.ZigZag;
import dev.pixelwright.adapters.jpeg.decode.stream.Damage;
import java.util.Arrays;

/** What the scans of a progressive file have told so far about the coefficients of a component (ITU-T T.81, G.1.1.1). */
final class Progression {

    /**
     * Encoders make about ten scans of a component, and none needs more than this; each costs a pass over all blocks, however
     * few bytes it has.
     */
    private static final int MAX_SCANS = 100;

    private static final int UNKNOWN = -1;

    private final int[] missingBits = new int[ZigZag.LENGTH];
    private int scans;

    Progression() {
        Arrays.fill(missingBits, UNKNOWN);
    }

    void scan(ScanHeader header) {
        scans++;
        if (scans > MAX_SCANS) {
            throw Damage.of("a component has more than " + MAX_SCANS + " scans");
        }
        Arrays.fill(missingBits, header.first(), header.last() + 1, header.shift());
    }

    boolean hasDc() {
        return missingBits[0] != UNKNOWN;
    }

    /** Whether nothing is left to tell. */
    boolean isComplete() {
        return Arrays.stream(missingBits).allMatch(bits -> bits == 0);
    }
}
