package dev.pixelwright.adapters.jpeg.plane;

/**
 * Receives the rows of one plane, top row first, and says where each is to be written, so that a decoder writes a sample
 * once and nobody copies it. A receiver that works as rows come keeps a ring of them and no more.
 */
public interface RowTarget {

    /**
     * Where the next rows go. What was given before and not yet filled is void.
     *
     * @param rows how many, from 1 to 64
     * @param length how many samples each array has room for at least: whole blocks, which may be more than the width
     * @return {@code rows} different arrays, whose contents have no meaning yet
     */
    float[][] room(int rows, int length);

    /**
     * The first {@code rows} of the arrays are filled and may be used from now on. It is fewer than were asked for only at
     * the bottom of the plane, where a block has rows that are not of the picture.
     */
    void filled(int rows);
}
