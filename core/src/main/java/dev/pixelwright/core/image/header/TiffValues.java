package dev.pixelwright.core.image.header;

/**
 * Where the values of a tag lie.
 *
 * @param type 1 to 13 by TIFF 6.0, section 2
 * @param count how many there are
 * @param place of the first, bytes from the start of the file
 */
record TiffValues(int type, long count, long place) {

    static final int BYTE = 1;
    static final int SHORT = 3;
    static final int LONG = 4;

    /** Whether they are unsigned whole numbers. */
    boolean isWhole() {
        return type == BYTE || type == SHORT || type == LONG;
    }

    /** Bytes of one value, of a whole number. */
    int bytesEach() {
        return type == LONG ? 4 : type == SHORT ? 2 : 1;
    }
}
