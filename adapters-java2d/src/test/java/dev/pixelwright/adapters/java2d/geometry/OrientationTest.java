package dev.pixelwright.adapters.java2d.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.java2d.Pictures;
import dev.pixelwright.adapters.java2d.Pixels;
import dev.pixelwright.adapters.java2d.Rendering;
import dev.pixelwright.adapters.java2d.decode.Surgery;
import java.awt.image.BufferedImage;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {

    private static final int WIDTH = 48;
    private static final int HEIGHT = 32;

    /** Quarters of red, green, blue and white; upright, red is at the top left. */
    private static int seen(int x, int y) {
        if (y < HEIGHT / 2) {
            return x < WIDTH / 2 ? 0xffff0000 : 0xff00ff00;
        }
        return x < WIDTH / 2 ? 0xff0000ff : 0xffffffff;
    }

    /** Where the table of Exif 2.32, 4.6.4 puts a stored pixel: row 0 and column 0 by their sides. */
    private static int stored(int orientation, int x, int y) {
        IntUnaryOperator fromRight = i -> WIDTH - 1 - i;
        IntUnaryOperator fromBottom = i -> HEIGHT - 1 - i;
        return switch (orientation) {
            case 1 -> seen(x, y);
            case 2 -> seen(fromRight.applyAsInt(x), y);
            case 3 -> seen(fromRight.applyAsInt(x), fromBottom.applyAsInt(y));
            case 4 -> seen(x, fromBottom.applyAsInt(y));
            case 5 -> seen(y, x);
            case 6 -> seen(fromRight.applyAsInt(y), x);
            case 7 -> seen(fromRight.applyAsInt(y), fromBottom.applyAsInt(x));
            case 8 -> seen(y, fromBottom.applyAsInt(x));
            default -> throw new IllegalArgumentException("Exif knows no orientation " + orientation);
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyOrientationShouldComeOutUpright(int orientation) {
        boolean turned = orientation >= 5;
        BufferedImage image =
                Pictures.opaque(turned ? HEIGHT : WIDTH, turned ? WIDTH : HEIGHT, (x, y) -> stored(orientation, x, y));
        byte[] jpeg = Surgery.jpegExif(Pictures.jpeg(image), Surgery.exif(orientation));
        byte[] png = Surgery.pngChunk(Pictures.png(image), "eXIf", Surgery.exif(orientation));
        assertUpright(Rendering.pixels(jpeg));
        assertUpright(Rendering.pixels(png));
        Pixels asStored = Rendering.pixels(png, "autoOrient:off");
        assertThat(asStored.width()).isEqualTo(image.getWidth());
        assertThat(asStored.hex(0, 0)).isEqualTo(String.format("%06xff", stored(orientation, 0, 0) & 0xffffff));
    }

    private static void assertUpright(Pixels pixels) {
        assertThat(pixels.width()).isEqualTo(WIDTH);
        assertThat(pixels.at(8, 8, 0)).isGreaterThan(200);
        assertThat(pixels.at(8, 8, 1)).isLessThan(60);
        assertThat(pixels.at(40, 8, 1)).isGreaterThan(200);
        assertThat(pixels.at(40, 8, 0)).isLessThan(60);
        assertThat(pixels.at(8, 24, 2)).isGreaterThan(200);
        assertThat(pixels.at(8, 24, 1)).isLessThan(60);
        assertThat(pixels.at(40, 24, 0)).isGreaterThan(200);
        assertThat(pixels.at(40, 24, 2)).isGreaterThan(200);
    }
}
