package dev.pixelwright.adapters.jpeg.encode;

import java.io.IOException;

/** Writes what comes behind the header of a frame, but for the end: Huffman tables and scans. */
interface ScanWriter {

    /** Takes the next units of the picture, in their order. */
    void add(Units units) throws IOException;

    /** Writes what is left. */
    void finish() throws IOException;
}
