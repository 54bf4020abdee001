package dev.pixelwright.adapters.jpeg.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.jpeg.picture.Picture;
import dev.pixelwright.adapters.jpeg.plane.Plane;
import dev.pixelwright.core.image.Size;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PixelFileTest {

    private static final Size SIZE = new Size(13, 37);

    private static float sample(int plane, int x, int y) {
        return switch (plane) {
            case 0 -> 20 * x - 10 + y;
            case 1 -> 128 + 3 * x;
            default -> 128 - 2 * y;
        };
    }

    private static Picture strip(int planes, int top, int height, boolean columns) {
        List<Plane> made = new ArrayList<>();
        for (int c = 0; c < planes; c++) {
            Plane plane = columns ? Plane.ofColumns(SIZE.width(), height) : Plane.ofRows(SIZE.width(), height);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < SIZE.width(); x++) {
                    plane.line(columns ? x : y)[columns ? y : x] = sample(c, x, top + y);
                }
            }
            made.add(plane);
        }
        return new Picture(made, 1);
    }

    private static int rgb(int planes, int x, int y) {
        double luma = sample(0, x, y);
        double cb = planes == 1 ? 0 : sample(1, x, y) - 128;
        double cr = planes == 1 ? 0 : sample(2, x, y) - 128;
        return eight(luma + 1.402 * cr) << 16
                | eight(luma - 0.344136 * cb - 0.714136 * cr) << 8
                | eight(luma + 1.772 * cb);
    }

    private static int eight(double value) {
        return (int) (Math.max(0, Math.min(255, value)) + 0.5);
    }

    @Test
    void everyPixelShouldBeReadAsItWasWritten() throws IOException {
        for (int planes : new int[] {1, 3}) {
            for (boolean columns : new boolean[] {false, true}) {
                for (PixelFile target : List.of(new BmpTarget(SIZE), new PngTarget(SIZE, Optional.empty()))) {
                    target.strip(strip(planes, 0, 16, columns));
                    target.strip(strip(planes, 16, 16, columns));
                    target.strip(strip(planes, 32, 5, columns));
                    target.end();
                    BufferedImage image = ImageIO.read(new ByteArrayInputStream(target.file()));
                    assertThat(new Size(image.getWidth(), image.getHeight())).isEqualTo(SIZE);
                    for (int y = 0; y < SIZE.height(); y++) {
                        for (int x = 0; x < SIZE.width(); x++) {
                            assertThat(image.getRGB(x, y) & 0xffffff).isEqualTo(rgb(planes, x, y));
                        }
                    }
                }
            }
        }
    }
}
