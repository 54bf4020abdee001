package dev.pixelwright.adapters.java2d.encode;

/**
 * Predicts each byte of a row from its neighbours (ISO/IEC 15948, 9.2), in the way of the five that leaves the smallest
 * sum of absolute differences (12.7), which compresses best as a rule.
 */
final class PngFilter {

    private static final int FILTERS = 5;

    private final int step;
    private final byte[][] filtered;
    private final byte[] above;

    PngFilter(int rowBytes, int step) {
        this.step = step;
        this.above = new byte[rowBytes];
        this.filtered = new byte[FILTERS][rowBytes + 1];
        for (int i = 0; i < FILTERS; i++) {
            filtered[i][0] = (byte) i;
        }
    }

    /** The filtered row behind the number of its filter; valid until the next call. */
    byte[] filter(byte[] row) {
        int length = row.length;
        System.arraycopy(row, 0, filtered[0], 1, length);
        for (int i = 0; i < length; i++) {
            int left = i < step ? 0 : row[i - step] & 0xff;
            int up = above[i] & 0xff;
            int upLeft = i < step ? 0 : above[i - step] & 0xff;
            filtered[1][i + 1] = (byte) (row[i] - left);
            filtered[2][i + 1] = (byte) (row[i] - up);
            filtered[3][i + 1] = (byte) (row[i] - ((left + up) >> 1));
            filtered[4][i + 1] = (byte) (row[i] - paeth(left, up, upLeft));
        }
        System.arraycopy(row, 0, above, 0, length);
        return filtered[smallest()];
    }

    private static int paeth(int left, int up, int upLeft) {
        int toLeft = Math.abs(up - upLeft);
        int toUp = Math.abs(left - upLeft);
        int toUpLeft = Math.abs(left + up - 2 * upLeft);
        if (toLeft <= toUp && toLeft <= toUpLeft) {
            return left;
        }
        return toUp <= toUpLeft ? up : upLeft;
    }

    private int smallest() {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < FILTERS; i++) {
            long sum = 0;
            for (int j = 1; j < filtered[i].length; j++) {
                sum += Math.abs(filtered[i][j]);
            }
            if (sum < least) {
                least = sum;
                best = i;
            }
        }
        return best;
    }
}
