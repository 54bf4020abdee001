package dev.pixelwright.adapters.testkit.engine.reference;

import dev.pixelwright.adapters.testkit.picture.Picture;
import java.util.function.DoubleUnaryOperator;

/** Between sRGB and light, by the curve of IEC 61966-2-1. */
final class LinearLight {

    private LinearLight() {}

    /** The light that the colours of {@code picture} stand for. */
    static RealPicture of(RealPicture picture) {
        return each(picture, v -> v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
    }

    /** The colours of {@code light}. */
    static RealPicture encoded(RealPicture light) {
        return each(light, v -> v <= 0.0031308 ? v * 12.92 : 1.055 * Math.pow(v, 1 / 2.4) - 0.055);
    }

    private static RealPicture each(RealPicture picture, DoubleUnaryOperator curve) {
        return RealPicture.drawn(picture.size, (x, y) -> {
            double[] pixel = picture.at(x, y);
            for (int c = 0; c < Picture.ALPHA; c++) {
                pixel[c] = curve.applyAsDouble(pixel[c]);
            }
            return pixel;
        });
    }
}
