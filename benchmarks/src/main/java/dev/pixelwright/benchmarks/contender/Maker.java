package dev.pixelwright.benchmarks.contender;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A contender: from the bytes of a file in memory to the bytes of a file in memory. Any number of threads may use it. */
interface Maker {

    /** What it is, with its version. */
    String name();

    /** The result; every pixel of the source has a say as far as the contender means it to. */
    byte[] make(byte[] source, Wanted wanted) throws IOException;

    /** Several of one source, in the way that the contender has for it; by itself, one after the other. */
    default List<byte[]> makeAll(byte[] source, List<Wanted> wanted) throws IOException {
        List<byte[]> made = new ArrayList<>();
        for (Wanted one : wanted) {
            made.add(make(source, one));
        }
        return made;
    }
}
