package dev.pixelwright.adapters.java2d.encode;

import java.util.OptionalInt;
import java.util.zip.Deflater;

/**
 * How the rows of a PNG are compressed where nobody says how. In a photograph next to nothing repeats: a search for what
 * does takes most of the time, and the pairs it finds spoil the codes for the single bytes, so that one filter and Huffman
 * codes alone make a smaller file in a fraction of the time. In a drawing it is the other way round. A few bands of rows
 * tell which it is.
 *
 * @param filter the one for all rows; each row has its own if empty
 * @param level of zlib; codes for the single bytes alone if empty
 */
record PngTactics(OptionalInt filter, OptionalInt level) {

    /** Of what is searched for repetitions. */
    private static final int LEVEL = 4;

    private static final int BANDS = 4;
    private static final int BAND_ROWS = 8;
    private static final int BYTE_VALUES = 256;

    /** With this level, and a filter for each row. */
    static PngTactics of(int level) {
        return new PngTactics(OptionalInt.empty(), OptionalInt.of(level));
    }

    /** What suits the picture. */
    static PngTactics suited(Channels channels, int height) {
        if (height < 2 * BANDS * BAND_ROWS) {
            return of(LEVEL);
        }
        int[][] counts = new int[PngFilter.PAETH + 1][BYTE_VALUES];
        long searched = searched(channels, height, counts);
        int best = PngFilter.SUB;
        for (int type = PngFilter.UP; type <= PngFilter.PAETH; type++) {
            best = codedBytes(counts[type]) < codedBytes(counts[best]) ? type : best;
        }
        return codedBytes(counts[best]) <= searched
                ? new PngTactics(OptionalInt.of(best), OptionalInt.empty())
                : of(LEVEL);
    }

    /** Compresses the bands by a quick search, and counts the values that each filter leaves in them. */
    private static long searched(Channels channels, int height, int[][] counts) {
        byte[] row = new byte[channels.rowBytes()];
        byte[] scratch = new byte[1 << 16];
        Deflater deflater = new Deflater(1);
        try {
            for (int band = 0; band < BANDS; band++) {
                int first = (int) ((long) (height - BAND_ROWS) * band / (BANDS - 1));
                PngFilter filter = new PngFilter(row.length, channels.count());
                if (first > 0) {
                    channels.copyRow(first - 1, row, 0);
                    filter.filter(row);
                }
                for (int y = first; y < first + BAND_ROWS; y++) {
                    channels.copyRow(y, row, 0);
                    for (int type = PngFilter.SUB; type <= PngFilter.PAETH; type++) {
                        count(filter.preview(type, row), counts[type]);
                    }
                    deflater.setInput(filter.filter(row));
                    while (!deflater.needsInput()) {
                        deflater.deflate(scratch);
                    }
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                deflater.deflate(scratch);
            }
            return deflater.getBytesWritten();
        } finally {
            deflater.end();
        }
    }

    private static void count(byte[] filtered, int[] counts) {
        for (byte value : filtered) {
            counts[value & 0xff]++;
        }
    }

    /** What codes for these values take, by their entropy (Shannon, 1948); no code is shorter than a bit. */
    private static long codedBytes(int[] counts) {
        double total = 0;
        for (int count : counts) {
            total += count;
        }
        double bits = 0;
        for (int count : counts) {
            bits += count == 0 ? 0 : count * (Math.log(total / count) / Math.log(2));
        }
        return (long) (Math.max(bits, total) / Byte.SIZE);
    }
}
