package dev.pixelwright.adapters.jpeg.output;

import dev.pixelwright.adapters.jpeg.picture.Picture;
import dev.pixelwright.adapters.jpeg.plane.Plane;

/** Turns strips of planes, colour at the resolution of luma, into red, green and blue of 8 bits, a pixel after the other. */
final class ColourBytes {

    private static final int PIXEL = 3;
    private static final int MAX = 255;
    private static final float GRAY = 128f;
    private static final float HALF = 0.5f;
    private static final float RED_OF_CR = 1.402f;
    private static final float GREEN_OF_CB = -0.344136f;
    private static final float GREEN_OF_CR = -0.714136f;
    private static final float BLUE_OF_CB = 1.772f;

    private final byte[] target;
    private final int first;
    private final int stride;
    private final int red;
    private int row;

    /**
     * Pixels that are written into {@code target}.
     *
     * @param first where the first pixel begins
     * @param stride from the beginning of a row to that of the next
     * @param red which byte of a pixel is red: 0, and 2 is blue; or the other way round
     */
    ColourBytes(byte[] target, int first, int stride, int red) {
        this.target = target;
        this.first = first;
        this.stride = stride;
        this.red = red;
    }

    /** The next strip from the top. */
    void strip(Picture strip) {
        for (int i = 0; i < strip.luma().lines(); i++) {
            if (strip.isGray()) {
                gray(strip.luma(), i);
            } else {
                colours(strip, i);
            }
        }
        row += strip.size().height();
    }

    private void gray(Plane plane, int index) {
        float[] line = plane.line(index);
        int at = start(plane, index);
        int step = step(plane);
        for (int k = 0; k < plane.length(); k++) {
            byte value = sample(line[k] + HALF);
            target[at] = value;
            target[at + 1] = value;
            target[at + 2] = value;
            at += step;
        }
    }

    private void colours(Picture strip, int index) {
        Plane plane = strip.luma();
        float[] luma = plane.line(index);
        float[] blues = strip.planes().get(1).line(index);
        float[] reds = strip.planes().get(2).line(index);
        int at = start(plane, index);
        int step = step(plane);
        int blue = 2 - red;
        for (int k = 0; k < plane.length(); k++) {
            float y = luma[k] + HALF;
            float cb = blues[k] - GRAY;
            float cr = reds[k] - GRAY;
            target[at + red] = sample(y + RED_OF_CR * cr);
            target[at + 1] = sample(y + GREEN_OF_CB * cb + GREEN_OF_CR * cr);
            target[at + blue] = sample(y + BLUE_OF_CB * cb);
            at += step;
        }
    }

    private int start(Plane plane, int line) {
        return first + (plane.isColumns() ? row * stride + line * PIXEL : (row + line) * stride);
    }

    private int step(Plane plane) {
        return plane.isColumns() ? stride : PIXEL;
    }

    private static byte sample(float rounded) {
        return (byte) Math.max(0, Math.min(MAX, (int) rounded));
    }
}
