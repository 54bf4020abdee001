package dev.pixelwright.adapters.models.relief;

import dev.pixelwright.adapters.models.picture.Pixels;
import dev.pixelwright.adapters.models.picture.Plane;

/**
 * A picture as three planes that the eye tells apart: BT.601 luma from 0 to 1, and how much redder than green and yellower
 * than blue a pixel is. What is transparent counts as gray.
 */
record Colours(Plane luma, Plane red, Plane yellow, Plane alpha) {

    private static final float BYTE = 255;

    static Colours of(Pixels pixels) {
        int width = pixels.width();
        int height = pixels.height();
        Colours found = new Colours(
                new Plane(width, height), new Plane(width, height), new Plane(width, height), new Plane(width, height));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                found.set(y * width + x, pixels, x, y);
            }
        }
        return found;
    }

    private void set(int index, Pixels pixels, int x, int y) {
        float opacity = pixels.at(x, y, 3) / BYTE;
        float r = mixed(pixels.at(x, y, 0), opacity);
        float g = mixed(pixels.at(x, y, 1), opacity);
        float b = mixed(pixels.at(x, y, 2), opacity);
        luma.samples()[index] = 0.299f * r + 0.587f * g + 0.114f * b;
        red.samples()[index] = (r - g) / 2;
        yellow.samples()[index] = (r + g) / 4 - b / 2;
        alpha.samples()[index] = opacity;
    }

    private static float mixed(int sample, float opacity) {
        return sample / BYTE * opacity + 0.5f * (1 - opacity);
    }

    int width() {
        return luma.width();
    }

    int height() {
        return luma.height();
    }
}
