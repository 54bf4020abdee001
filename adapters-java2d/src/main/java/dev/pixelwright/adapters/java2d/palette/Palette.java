package dev.pixelwright.adapters.java2d.palette;

import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import java.awt.image.IndexColorModel;
import java.util.Arrays;

/** At most 256 colours for a picture; the last one is transparent if the picture needs it. */
public final class Palette {

    /** Pixels below this alpha are transparent, the others opaque. */
    static final int OPAQUE_FROM = 128;

    private static final int MAX_COLOURS = 256;
    private static final short UNKNOWN = -1;

    private final int[] colours;
    private final boolean transparency;
    private final boolean exact;
    private final short[] nearest = new short[ColourHistogram.BINS];

    private Palette(int[] colours, boolean transparency, boolean exact) {
        this.colours = colours;
        this.transparency = transparency;
        this.exact = exact;
        Arrays.fill(nearest, UNKNOWN);
    }

    /** Chooses the colours of {@code picture}. */
    public static Palette of(Bitmap picture) {
        boolean transparency = needsTransparency(picture);
        int most = transparency ? MAX_COLOURS - 1 : MAX_COLOURS;
        int[] exact = ExactColours.of(picture, most);
        if (exact.length > 0) {
            return new Palette(exact, transparency, true);
        }
        return new Palette(new ColourBoxes(ColourHistogram.of(picture)).colours(most), transparency, false);
    }

    /** Whether every opaque pixel has its own colour here. */
    boolean isExact() {
        return exact;
    }

    int transparentIndex() {
        return colours.length;
    }

    int colour(int index) {
        return colours[index];
    }

    /** The index of the colour next to {@code rgb}. */
    int nearest(int rgb) {
        if (exact) {
            return Arrays.binarySearch(colours, rgb);
        }
        int bin = ColourHistogram.bin(rgb);
        if (nearest[bin] == UNKNOWN) {
            nearest[bin] = (short) search(ColourHistogram.centre(bin));
        }
        return nearest[bin];
    }

    private int search(int rgb) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int distance = distance(colours[i], rgb);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16) - (b >> 16);
        int green = ((a >> 8) & 0xff) - ((b >> 8) & 0xff);
        int blue = (a & 0xff) - (b & 0xff);
        return red * red + green * green + blue * blue;
    }

    /** The palette as ImageIO knows it. */
    public IndexColorModel colourModel() {
        int[] entries = Arrays.copyOf(colours, colours.length + (transparency ? 1 : 0));
        for (int i = 0; i < colours.length; i++) {
            entries[i] |= 0xff000000;
        }
        int transparent = transparency ? colours.length : -1;
        return new IndexColorModel(8, entries.length, entries, 0, transparency, transparent, 0);
    }

    private static boolean needsTransparency(Bitmap picture) {
        byte[] samples = picture.samples();
        for (int i = 3; picture.hasAlpha() && i < samples.length; i += 4) {
            if ((samples[i] & 0xff) < OPAQUE_FROM) {
                return true;
            }
        }
        return false;
    }
}
