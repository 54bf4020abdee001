package dev.pixelwright.adapters.models.mesh;

import java.util.Arrays;
import java.util.BitSet;

/** Chooses the vertices whose absence would be seen most, as many as the limit of faces allows. */
final class Selection {

    private static final int INDEX_BITS = 26;
    private static final int LEVEL_BITS = 5;
    /** What a vertex adds that halves the triangles on both sides of an edge. */
    private static final int FACES_INSIDE = 2;

    private final Grid grid;
    private final int limit;
    private final int facesOnBorder;

    /**
     * @param limit the most faces
     * @param based whether each edge on the border has two faces of a wall and one of the bottom as well
     */
    Selection(Grid grid, int limit, boolean based) {
        this.grid = grid;
        this.limit = limit;
        this.facesOnBorder = based ? 1 + Base.FACES_AN_EDGE : 1;
    }

    /**
     * The chosen vertices of the grid. With a vertex all are chosen that it needs: these count for no less, and
     * of equal ones those of coarser triangles come first.
     */
    BitSet of(float[] ranks) {
        BitSet chosen = new BitSet(ranks.length);
        addCorners(chosen);
        long[] order = order(ranks);
        long faces = 2L * grid.columns() * grid.rows() + 2L * (grid.columns() + grid.rows()) * (facesOnBorder - 1);
        for (long entry : order) {
            int index = (int) (entry & ((1 << INDEX_BITS) - 1));
            boolean border = grid.isOnBorder(index % grid.width(), index / grid.width());
            faces += border ? facesOnBorder : FACES_INSIDE;
            if (faces > limit) {
                break;
            }
            chosen.set(index);
        }
        return chosen;
    }

    private void addCorners(BitSet chosen) {
        for (int y = 0; y < grid.height(); y += grid.side()) {
            for (int x = 0; x < grid.width(); x += grid.side()) {
                chosen.set(grid.index(x, y));
            }
        }
    }

    private long[] order(float[] ranks) {
        long[] order = new long[ranks.length];
        int count = 0;
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] > 0) {
                long falling = Integer.MAX_VALUE - (long) Float.floatToIntBits(ranks[i]);
                int level = level(i % grid.width(), i / grid.width());
                order[count++] = (falling << LEVEL_BITS | level) << INDEX_BITS | i;
            }
        }
        long[] sorted = Arrays.copyOf(order, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** How often triangles are halved before this vertex halves one: less for the coarser. */
    private int level(int x, int y) {
        int across = Integer.numberOfTrailingZeros(x);
        int down = Integer.numberOfTrailingZeros(y);
        int step = Math.min(across, down);
        boolean middle = across == down;
        int depth = Integer.numberOfTrailingZeros(grid.side()) - step;
        return 2 * depth - (middle ? 1 : 0);
    }
}
