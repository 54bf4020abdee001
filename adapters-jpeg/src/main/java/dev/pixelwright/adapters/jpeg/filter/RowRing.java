package dev.pixelwright.adapters.jpeg.filter;

/** Rows that came and are still needed, in arrays that are used again for later ones. */
final class RowRing {

    private float[][] rows;
    private int first;
    private int end;

    /** A ring with room for so many rows, which grows if it must. */
    RowRing(int rows) {
        this.rows = new float[rows][];
    }

    /** Forgets the rows before {@code row}. */
    void release(int row) {
        first = Math.max(first, Math.min(row, end));
    }

    /** Arrays for the next {@code count} rows, each at least {@code length} long. */
    float[][] room(int count, int length) {
        if (end - first + count > rows.length) {
            grow(end - first + count);
        }
        float[][] room = new float[count][];
        for (int i = 0; i < count; i++) {
            int at = (end + i) % rows.length;
            if (rows[at] == null || rows[at].length < length) {
                rows[at] = new float[length];
            }
            room[i] = rows[at];
        }
        return room;
    }

    private void grow(int least) {
        float[][] larger = new float[least][];
        for (int row = first; row < end; row++) {
            larger[row % larger.length] = rows[row % rows.length];
        }
        rows = larger;
    }

    /** The next {@code count} rows are there. */
    void add(int count) {
        end += count;
    }

    /** Behind the last row that is there. */
    int end() {
        return end;
    }

    float[] row(int index) {
        return rows[index % rows.length];
    }
}
