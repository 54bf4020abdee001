package dev.pixelwright.adapters.testkit.picture;

import dev.pixelwright.core.image.Size;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Writes baseline JPEG (ITU-T T.81) in a JFIF (T.871) of the coarsest kind: each block of 8×8 pixels in its mean colour,
 * to the nearest step of a byte. What is even within the blocks comes back as it was.
 */
public final class JpegFile {

    private static final int BLOCK = 8;
    private static final int COMPONENTS = 3;
    private static final int CATEGORIES = 12;
    private static final int CATEGORY_BITS = 4;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private int bits;
    private int pending;

    private JpegFile() {}

    /** Writes the colours; a JPEG holds no alpha. */
    public static byte[] of(Picture picture) {
        JpegFile jpeg = new JpegFile();
        jpeg.header(picture.size());
        jpeg.scan(picture);
        return jpeg.file.toByteArray();
    }

    private void header(Size size) {
        marker(0xd8);
        segment(0xe0, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
        // Table 0 divides by nothing.
        int[] steps = new int[1 + BLOCK * BLOCK];
        Arrays.fill(steps, 1, steps.length, 1);
        segment(0xdb, steps);
        int width = size.width();
        int height = size.height();
        segment(0xc0, 8, height >> 8, height, width >> 8, width, COMPONENTS, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0);
        // The twelve categories of a mean, each in four bits; and the only word of all else: that there is no more.
        int[] means = new int[17 + CATEGORIES];
        means[CATEGORY_BITS] = CATEGORIES;
        for (int category = 0; category < CATEGORIES; category++) {
            means[17 + category] = category;
        }
        segment(0xc4, means);
        int[] end = new int[18];
        end[0] = 0x10;
        end[1] = 1;
        segment(0xc4, end);
        segment(0xda, COMPONENTS, 1, 0, 2, 0, 3, 0, 0, 63, 0);
    }

    private void marker(int code) {
        file.write(0xff);
        file.write(code);
    }

    private void segment(int code, int... body) {
        marker(code);
        file.write((2 + body.length) >> 8);
        file.write(2 + body.length);
        for (int value : body) {
            file.write(value);
        }
    }

    private void scan(Picture picture) {
        int[] before = new int[COMPONENTS];
        for (int top = 0; top < picture.size().height(); top += BLOCK) {
            for (int left = 0; left < picture.size().width(); left += BLOCK) {
                int[] means = means(picture, left, top);
                for (int component = 0; component < COMPONENTS; component++) {
                    difference(means[component] - before[component]);
                }
                before = means;
            }
        }
        // What is left of the last byte is filled with ones.
        put(0x7f, 7);
        marker(0xd9);
    }

    // The coefficient of the mean is eight times as large as a sample, which counts from -128 (A.3.3).
    private static int[] means(Picture picture, int left, int top) {
        int right = Math.min(left + BLOCK, picture.size().width());
        int bottom = Math.min(top + BLOCK, picture.size().height());
        double[] sums = new double[COMPONENTS];
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                for (int channel = 0; channel < COMPONENTS; channel++) {
                    sums[channel] += picture.sample(x, y, channel);
                }
            }
        }
        int pixels = (right - left) * (bottom - top);
        double red = sums[0] / pixels;
        double green = sums[1] / pixels;
        double blue = sums[2] / pixels;
        double luma = 0.299 * red + 0.587 * green + 0.114 * blue;
        return new int[] {
            (int) Math.round(BLOCK * (luma - 128)),
            (int) Math.round(BLOCK * (blue - luma) / 1.772),
            (int) Math.round(BLOCK * (red - luma) / 1.402)
        };
    }

    // F.1.2.1: the category is the number of bits; what is below zero comes as one less.
    private void difference(int value) {
        int category = Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(value));
        put(category, CATEGORY_BITS);
        put((value < 0 ? value - 1 : value) & ((1 << category) - 1), category);
        put(0, 1);
    }

    private void put(int value, int count) {
        pending = pending << count | value;
        bits += count;
        while (bits >= Byte.SIZE) {
            bits -= Byte.SIZE;
            int next = pending >> bits & 0xff;
            file.write(next);
            if (next == 0xff) {
                // So that nobody takes it for a marker.
                file.write(0);
            }
        }
    }
}
