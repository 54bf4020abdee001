package dev.pixelwright.adapters.testkit.picture;

import dev.pixelwright.core.image.Size;

/** Pictures made by formulas, the same at each call. */
public final class TestPictures {

    private static final int OPAQUE = 0xff000000;
    private static final int DISC = 24;

    private TestPictures() {}

    /** Red grows to the right, green downwards, and blue falls along the diagonal. */
    public static Picture gradient(Size size) {
        return Picture.drawn(size, (x, y) -> {
            double right = x / (double) Math.max(1, size.width() - 1);
            double down = y / (double) Math.max(1, size.height() - 1);
            return rgb(255 * right, 255 * down, 255 * (1 - (right + down) / 2));
        });
    }

    /** Squares of {@code side} pixels in four strong colours. */
    public static Picture checkerboard(Size size, int side) {
        int[] colours = {0xff102040, 0xfff0e0d0, 0xffe03020, 0xff20a0e0};
        return Picture.drawn(size, (x, y) -> colours[x / side % 2 + y / side % 2 * 2]);
    }

    /**
     * Red discs with a ring of half their opacity, on full transparency whose invisible colour is green: whatever weighs
     * colours without alpha turns the rims green.
     */
    public static Picture alphaDiscs(Size size) {
        return Picture.drawn(size, (x, y) -> {
            double radius = Math.hypot(x % DISC - DISC / 2.0 + 0.5, y % DISC - DISC / 2.0 + 0.5);
            if (radius < DISC / 4.0) {
                return 0xffe01008;
            }
            return radius < DISC / 2.5 ? 0x80e01008 : 0x0000ff00;
        });
    }

    /** A landscape of everything a photograph has: a smooth sky, a round edge, soft hills, and fine grass. */
    public static Picture photograph(Size size) {
        return Picture.drawn(size, (x, y) -> landscape(x / (double) size.width(), y / (double) size.height(), x, y));
    }

    private static int landscape(double right, double down, int x, int y) {
        if (Math.hypot(right - 0.72, (down - 0.22) * 0.75) < 0.1) {
            return rgb(250, 236 - 120 * down, 150);
        }
        double hills = 0.55 + 0.09 * Math.sin(right * 7) + 0.04 * Math.sin(right * 17 + 1);
        if (down < hills) {
            return rgb(90 + 150 * down, 140 + 110 * down, 225 - 20 * down);
        }
        double depth = (down - hills) / (1 - hills);
        double grass = Math.sin(x * 1.9 + Math.sin(y * 0.7) * 2) * Math.sin(y * 1.3 + x * 0.4) * 45 * depth;
        return rgb(70 + 40 * depth + grass, 110 - 30 * depth + grass, 40 + 20 * right + grass / 2);
    }

    private static int rgb(double red, double green, double blue) {
        return OPAQUE | part(red) << 16 | part(green) << 8 | part(blue);
    }

    private static int part(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
