package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.image.Size;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Pictures that were looked at once and committed. With {@code -Dpixelwright.goldens=rewrite} they are written anew from
 * what a test has made, to be looked at again.
 */
final class Golden {

    private static final boolean REWRITE = "rewrite".equals(System.getProperty("pixelwright.goldens"));

    private Golden() {}

    /** The golden of this name as rows of R, G, B, A, a byte each. */
    static byte[] of(String name, byte[] actual, Size size) throws IOException {
        File file = Path.of("src", "test", "golden", name + ".png").toFile();
        if (REWRITE) {
            write(file, actual, size);
        }
        BufferedImage golden = ImageIO.read(file);
        assertThat(new Size(golden.getWidth(), golden.getHeight())).isEqualTo(size);
        ByteBuffer pixels = ByteBuffer.allocate(actual.length);
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                pixels.putInt(Integer.rotateLeft(golden.getRGB(x, y), Byte.SIZE));
            }
        }
        return pixels.array();
    }

    private static void write(File file, byte[] rgba, Size size) throws IOException {
        BufferedImage picture = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_ARGB);
        ByteBuffer pixels = ByteBuffer.wrap(rgba);
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                picture.setRGB(x, y, Integer.rotateRight(pixels.getInt(), Byte.SIZE));
            }
        }
        ImageIO.write(picture, "png", file);
    }
}
