package dev.pixelwright.adapters.java2d.palette;

import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.progress.Stage;
import java.util.Arrays;

/**
 * Replaces colours by those of a palette and passes what is lost on to the neighbours not yet seen (Floyd and Steinberg,
 * 1976).
 */
public final class Dithering {

    private static final int CHANNELS = 3;

    private final Bitmap picture;
    private final Palette palette;
    private final int width;
    private int[] errors;
    private int[] errorsBelow;

    public Dithering(Bitmap picture, Palette palette) {
        this.picture = picture;
        this.palette = palette;
        this.width = picture.size().width();
        // One pixel more at each end takes what falls off the edge.
        this.errors = new int[(width + 2) * CHANNELS];
        this.errorsBelow = new int[(width + 2) * CHANNELS];
    }

    /** Fills {@code indices}, one for each pixel. */
    public void run(byte[] indices, Stage stage) {
        int height = picture.size().height();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                indices[y * width + x] = (byte) index(picture.offset(y) + x * picture.channels(), x);
            }
            int[] done = errors;
            errors = errorsBelow;
            errorsBelow = done;
            Arrays.fill(errorsBelow, 0);
            stage.row(y, height);
        }
    }

    private int index(int at, int x) {
        byte[] samples = picture.samples();
        if (picture.hasAlpha() && (samples[at + 3] & 0xff) < Palette.OPAQUE_FROM) {
            return palette.transparentIndex();
        }
        if (palette.isExact()) {
            return palette.nearest(ExactColours.rgb(samples, at));
        }
        int wanted = 0;
        int place = (x + 1) * CHANNELS;
        for (int c = 0; c < CHANNELS; c++) {
            int value = (samples[at + c] & 0xff) + ((errors[place + c] + 8) >> 4);
            wanted = wanted << 8 | Math.max(0, Math.min(255, value));
        }
        int index = palette.nearest(wanted);
        for (int c = 0; c < CHANNELS; c++) {
            int shift = 16 - 8 * c;
            spread(place + c, ((wanted >> shift) & 0xff) - ((palette.colour(index) >> shift) & 0xff));
        }
        return index;
    }

    private void spread(int place, int error) {
        errors[place + CHANNELS] += error * 7;
        errorsBelow[place - CHANNELS] += error * 3;
        errorsBelow[place] += error * 5;
        errorsBelow[place + CHANNELS] += error;
    }
}
