package dev.pixelwright.adapters.jpeg.encode;

/** How coefficients are put into bits. All of these decode to the same pixels. */
public enum Coding {
    /** Baseline, with the Huffman tables of T.81 K.3: written as strips come, nothing of the picture is held. */
    STANDARD_TABLES,
    /** Baseline, with Huffman tables made for the picture: a few per cent smaller, but held until the last strip. */
    OPTIMISED_TABLES,
    /** Spectral selection and successive approximation, tables made for each scan: seen early, often smaller, held as well. */
    PROGRESSIVE
}
