package dev.pixelwright.adapters.java2d.encode;

/** Predicts each byte of a row from its neighbours, in one of five ways (ISO/IEC 15948, 9.2). */
final class PngFilter {

    static final int NONE = 0;
    static final int SUB = 1;
    static final int UP = 2;
    static final int AVERAGE = 3;
    static final int PAETH = 4;

    private static final int FILTERS = 5;

    private final int step;
    private final byte[][] filtered;
    private final byte[] above;

    /** For rows of so many bytes, {@code step} of them a pixel. The row above the first is zeros. */
    PngFilter(int rowBytes, int step) {
        this.step = step;
        this.above = new byte[rowBytes];
        this.filtered = new byte[FILTERS][rowBytes + 1];
        for (int i = 0; i < FILTERS; i++) {
            filtered[i][0] = (byte) i;
        }
    }

    /**
     * The row behind the number of the filter that leaves the smallest sum of absolute differences (12.7), which
     * compresses best as a rule; valid until the next call.
     */
    byte[] filter(byte[] row) {
        for (int type = NONE; type < FILTERS; type++) {
            predict(type, row);
        }
        System.arraycopy(row, 0, above, 0, row.length);
        return filtered[smallest()];
    }

    /** The row behind the number of this filter; valid until the next call. */
    byte[] filter(int type, byte[] row) {
        predict(type, row);
        System.arraycopy(row, 0, above, 0, row.length);
        return filtered[type];
    }

    /** Filters a row in this way as well, before another call has taken it for the row above. */
    byte[] preview(int type, byte[] row) {
        predict(type, row);
        return filtered[type];
    }

    // A loop of its own for each, without a branch where that can be: only so is it turned into vector instructions.
    private void predict(int type, byte[] row) {
        byte[] out = filtered[type];
        int length = row.length;
        switch (type) {
            case NONE -> System.arraycopy(row, 0, out, 1, length);
            case SUB -> {
                System.arraycopy(row, 0, out, 1, step);
                for (int i = step; i < length; i++) {
                    out[i + 1] = (byte) (row[i] - row[i - step]);
                }
            }
            case UP -> {
                for (int i = 0; i < length; i++) {
                    out[i + 1] = (byte) (row[i] - above[i]);
                }
            }
            case AVERAGE -> {
                for (int i = 0; i < step; i++) {
                    out[i + 1] = (byte) (row[i] - ((above[i] & 0xff) >> 1));
                }
                for (int i = step; i < length; i++) {
                    out[i + 1] = (byte) (row[i] - (((row[i - step] & 0xff) + (above[i] & 0xff)) >> 1));
                }
            }
            case PAETH -> {
                for (int i = 0; i < step; i++) {
                    out[i + 1] = (byte) (row[i] - above[i]);
                }
                for (int i = step; i < length; i++) {
                    out[i + 1] = (byte) (row[i] - paeth(row[i - step] & 0xff, above[i] & 0xff, above[i - step] & 0xff));
                }
            }
            default -> throw new IllegalArgumentException("There is no filter " + type);
        }
    }

    // With masks where one would branch: in a photograph nobody can guess which of the three is nearest, and a wrong
    // guess
    // of the processor takes longer than all of this.
    private static int paeth(int left, int up, int upLeft) {
        int toLeft = Math.abs(up - upLeft);
        int toUp = Math.abs(left - upLeft);
        int toUpLeft = Math.abs(left + up - 2 * upLeft);
        int nearer = chosen(left, up, toUp - toLeft);
        return chosen(nearer, upLeft, toUpLeft - Math.min(toLeft, toUp));
    }

    /** {@code other} if {@code sign} is negative, and else {@code one}. */
    private static int chosen(int one, int other, int sign) {
        return one ^ ((one ^ other) & (sign >> 31));
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
