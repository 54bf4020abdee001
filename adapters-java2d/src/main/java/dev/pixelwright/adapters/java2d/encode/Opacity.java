package dev.pixelwright.adapters.java2d.encode;

import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.pixel.Row;

/** Drops an alpha channel that says nothing. */
final class Opacity {

    private Opacity() {}

    /** {@code picture} itself, or its colours alone if it has alpha and every pixel is opaque. */
    static Bitmap withoutNeedlessAlpha(Bitmap picture) {
        if (!picture.hasAlpha() || !picture.isOpaque()) {
            return picture;
        }
        Bitmap opaque = new Bitmap(picture.size(), false);
        byte[] from = picture.samples();
        byte[] to = opaque.samples();
        for (int i = 0, j = 0; i < from.length; i += Row.CHANNELS, j += Row.ALPHA) {
            to[j] = from[i];
            to[j + 1] = from[i + 1];
            to[j + 2] = from[i + 2];
        }
        return opaque;
    }
}
