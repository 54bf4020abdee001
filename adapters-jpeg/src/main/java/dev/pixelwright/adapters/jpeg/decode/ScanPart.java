package dev.pixelwright.adapters.jpeg.decode;

/** What a scan does with the blocks of one of its components. */
interface ScanPart {

    /** At the start of a restart interval. */
    void reset();

    /** At the start of a row of MCUs. */
    void beginRow(int mcuRow);

    /**
     * Decodes the next block.
     *
     * @param row its row within the row of MCUs
     * @param column its column in the plane
     */
    void block(int row, int column);

    /** At the end of a row of MCUs. */
    void endRow();
}
