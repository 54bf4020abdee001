package dev.pixelwright.core.sight;

import dev.pixelwright.core.image.Raster;
import dev.pixelwright.core.transform.Colour;
import java.util.Optional;

/**
 * The colour that most of a picture has, or nearly has. Colours are counted, by their alpha, in cells of 16 levels of each
 * part; of all blocks of 2 × 2 × 2 cells, which overlap so that no colour is divided by the edge of a cell, the fullest is
 * taken, and the mean of its pixels is the answer.
 */
final class DominantColour {

    private static final int BYTE = 0xff;
    private static final int CELL_BITS = 4;
    private static final int CELLS = 1 << (Byte.SIZE - CELL_BITS);
    private static final int PARTS = 3;

    /** For each cell the sums of red, green and blue, each times its alpha, and then of the alpha. */
    private final long[] sums = new long[CELLS * CELLS * CELLS * Raster.CHANNELS];

    private DominantColour() {}

    /** Of rows of straight R, G, B, A; empty when all of it is transparent. */
    static Optional<Colour> of(byte[] rgba) {
        DominantColour colours = new DominantColour();
        for (int at = 0; at < rgba.length; at += Raster.CHANNELS) {
            colours.count(rgba[at] & BYTE, rgba[at + 1] & BYTE, rgba[at + 2] & BYTE, rgba[at + 3] & BYTE);
        }
        return colours.fullest();
    }

    private void count(int red, int green, int blue, int alpha) {
        int at = at(red >> CELL_BITS, green >> CELL_BITS, blue >> CELL_BITS);
        sums[at] += (long) red * alpha;
        sums[at + 1] += (long) green * alpha;
        sums[at + 2] += (long) blue * alpha;
        sums[at + PARTS] += alpha;
    }

    private Optional<Colour> fullest() {
        long[] best = new long[Raster.CHANNELS];
        for (int red = 0; red < CELLS - 1; red++) {
            for (int green = 0; green < CELLS - 1; green++) {
                for (int blue = 0; blue < CELLS - 1; blue++) {
                    long[] block = block(red, green, blue);
                    best = block[PARTS] > best[PARTS] ? block : best;
                }
            }
        }
        long alpha = best[PARTS];
        return alpha == 0
                ? Optional.empty()
                : Optional.of(new Colour(mean(best[0], alpha), mean(best[1], alpha), mean(best[2], alpha), BYTE));
    }

    private long[] block(int red, int green, int blue) {
        long[] block = new long[Raster.CHANNELS];
        for (int corner = 0; corner < (1 << PARTS); corner++) {
            int at = at(red + (corner & 1), green + ((corner >> 1) & 1), blue + (corner >> 2));
            for (int i = 0; i < block.length; i++) {
                block[i] += sums[at + i];
            }
        }
        return block;
    }

    private static int mean(long sum, long alpha) {
        return (int) ((sum + alpha / 2) / alpha);
    }

    private static int at(int red, int green, int blue) {
        return ((red * CELLS + green) * CELLS + blue) * Raster.CHANNELS;
    }
}
