package dev.pixelwright.adapters.models.mesh;

/**
 * Places on a picture at which a surface may have a vertex: blocks side by side, each a square of 2^k cells. Only such a
 * square can be halved down to its cells; several of them follow a picture that is no square.
 *
 * @param columns blocks side by side
 * @param rows blocks one below the other
 * @param side cells along the side of a block: a power of two
 */
record Grid(int columns, int rows, int side) {

    /** As many vertices as need about 30 MB to be put in order. */
    private static final int MOST_VERTICES = 1 << 21;

    private static final int MOST_BLOCKS_ACROSS = 4;
    private static final int MOST_BLOCKS_ALONG = 64;
    /** What one more row of blocks must gain in the shape of cells: 1 % of their ratio. */
    private static final double WORTH = 0.01;

    /** Cells nearly square, one for each sample where there is room. */
    static Grid over(int width, int height) {
        double aspect = Math.max(width, height) / (double) Math.min(width, height);
        int across = 1;
        int along = 1;
        double least = Double.MAX_VALUE;
        for (int tried = 1; tried <= MOST_BLOCKS_ACROSS; tried++) {
            int fitting = (int) Math.max(1, Math.min(MOST_BLOCKS_ALONG, Math.round(aspect * tried)));
            double error = Math.abs(Math.log(aspect * tried / fitting)) + WORTH * tried;
            if (error < least) {
                least = error;
                across = tried;
                along = fitting;
            }
        }
        boolean wide = width >= height;
        Grid grid = new Grid(wide ? along : across, wide ? across : along, 1);
        while (grid.isCoarserThan(width, height) && grid.finer().vertices() <= MOST_VERTICES) {
            grid = grid.finer();
        }
        return grid;
    }

    private boolean isCoarserThan(int otherWidth, int otherHeight) {
        return columns * side < otherWidth || rows * side < otherHeight;
    }

    private Grid finer() {
        return new Grid(columns, rows, 2 * side);
    }

    /** Vertices in a row. */
    int width() {
        return columns * side + 1;
    }

    /** Vertices in a column. */
    int height() {
        return rows * side + 1;
    }

    long vertices() {
        return (long) width() * height();
    }

    int index(int x, int y) {
        return y * width() + x;
    }

    boolean isOnBorder(int x, int y) {
        return x == 0 || y == 0 || x == width() - 1 || y == height() - 1;
    }

    /** Whether the cell of {@code cells} cells' side is halved from top left to bottom right, and not the other way. */
    static boolean fallsToTheRight(int column, int row) {
        return ((column + row) & 1) == 0;
    }
}
