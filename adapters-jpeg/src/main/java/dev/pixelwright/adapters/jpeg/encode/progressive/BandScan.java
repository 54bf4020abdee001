package dev.pixelwright.adapters.jpeg.encode.progressive;

/** Turns a band of coefficients of a component, block by block, into tokens. */
interface BandScan {

    void add(CoefficientRow row, int block);

    /** Adds what was put off. */
    void finish();
}
