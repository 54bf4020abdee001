package dev.pixelwright.adapters.jpeg.decode;

/** How large the samples become: what is left of the side of a block. */
public enum Scale {
    FULL(8),
    HALF(4),
    QUARTER(2),
    EIGHTH(1);

    /** The side of a block in a file. */
    static final int BLOCK = 8;

    private final int side;

    Scale(int side) {
        this.side = side;
    }

    /** How many samples a block of 8 by 8 has on a side: 8, 4, 2 or 1. */
    public int side() {
        return side;
    }
}
