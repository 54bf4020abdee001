package dev.pixelwright.adapters.jpeg.picture;

import dev.pixelwright.adapters.jpeg.plane.Plane;

/**
 * The colours there are. A luma above white does not make a colour white: what a reader shows is the colour of a luma of
 * 255. So red, green and blue are brought within 0 to 255 where they leave it, as an engine that works on them does.
 */
final class Gamut {

    private static final float MAX = 255f;
    private static final float GRAY = 128f;
    private static final float RED_OF_CR = 1.402f;
    private static final float GREEN_OF_CB = -0.344136f;
    private static final float GREEN_OF_CR = -0.714136f;
    private static final float BLUE_OF_CB = 1.772f;
    private static final float LUMA_RED = 0.299f;
    private static final float LUMA_GREEN = 0.587f;
    private static final float LUMA_BLUE = 0.114f;
    private static final float CB_OF_BLUE = 0.5f / (1 - LUMA_BLUE);
    private static final float CR_OF_RED = 0.5f / (1 - LUMA_RED);

    private final Picture picture;
    private final Plane luma;
    private final int span;

    private Gamut(Picture picture) {
        this.picture = picture;
        this.luma = picture.luma();
        this.span = picture.span();
    }

    /** Brings every colour of {@code picture} to the nearest there is; its planes are changed. */
    static void clamp(Picture picture) {
        if (picture.isGray()) {
            clampGray(picture.luma());
        } else {
            new Gamut(picture).clampColours();
        }
    }

    private static void clampGray(Plane luma) {
        for (int i = 0; i < luma.lines(); i++) {
            float[] line = luma.line(i);
            for (int k = 0; k < line.length; k++) {
                line[k] = clamped(line[k]);
            }
        }
    }

    private void clampColours() {
        Plane blue = picture.planes().get(1);
        Plane red = picture.planes().get(2);
        for (int i = 0; i < blue.lines(); i++) {
            float[] cb = blue.line(i);
            float[] cr = red.line(i);
            for (int k = 0; k < blue.length(); k++) {
                float r = RED_OF_CR * (cr[k] - GRAY);
                float g = GREEN_OF_CB * (cb[k] - GRAY) + GREEN_OF_CR * (cr[k] - GRAY);
                float b = BLUE_OF_CB * (cb[k] - GRAY);
                if (leaves(i, k, Math.min(r, Math.min(g, b)), Math.max(r, Math.max(g, b)))) {
                    clampGroup(i, k, new float[] {r, g, b});
                }
            }
        }
    }

    // Whether the colours of the pixels that share a sample leave what there is.
    private boolean leaves(int i, int k, float low, float high) {
        for (int line = i * span; line < Math.min(luma.lines(), i * span + span); line++) {
            float[] values = luma.line(line);
            for (int at = k * span; at < Math.min(luma.length(), k * span + span); at++) {
                if (values[at] + low < 0 || values[at] + high > MAX) {
                    return true;
                }
            }
        }
        return false;
    }

    private void clampGroup(int i, int k, float[] colour) {
        float cb = 0;
        float cr = 0;
        int count = 0;
        for (int line = i * span; line < Math.min(luma.lines(), i * span + span); line++) {
            float[] values = luma.line(line);
            for (int at = k * span; at < Math.min(luma.length(), k * span + span); at++) {
                float r = clamped(values[at] + colour[0]);
                float g = clamped(values[at] + colour[1]);
                float b = clamped(values[at] + colour[2]);
                float y = LUMA_RED * r + LUMA_GREEN * g + LUMA_BLUE * b;
                values[at] = y;
                cb += (b - y) * CB_OF_BLUE;
                cr += (r - y) * CR_OF_RED;
                count++;
            }
        }
        picture.planes().get(1).line(i)[k] = GRAY + cb / count;
        picture.planes().get(2).line(i)[k] = GRAY + cr / count;
    }

    private static float clamped(float value) {
        return Math.max(0f, Math.min(MAX, value));
    }
}
