package dev.pixelwright.adapters.jpeg.decode;

/** How a frame is coded (ITU-T T.81, 4.11). */
public enum Coding {
    /** Huffman coding, each coefficient at once: the baseline process or the extended one. */
    SEQUENTIAL,
    /** Huffman coding, coefficients in several scans. */
    PROGRESSIVE,
    /** Arithmetic, lossless or hierarchical. */
    OTHER
}
