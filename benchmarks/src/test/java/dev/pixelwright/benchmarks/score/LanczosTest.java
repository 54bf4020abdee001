package dev.pixelwright.benchmarks.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pixelwright.core.image.Size;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class LanczosTest {

    @Test
    void theSameSizeShouldChangeNothing() {
        BufferedImage picture = ramp(37, 23);
        Rgb same = Lanczos.resized(picture, new Size(37, 23));
        assertThat(same.channels()[0]).containsExactly(Rgb.of(picture).channels()[0], within(1e-9));
    }

    @Test
    void oneColourShouldStayIt() {
        BufferedImage picture = new BufferedImage(50, 40, BufferedImage.TYPE_INT_RGB);
        picture.createGraphics().setBackground(java.awt.Color.BLACK);
        for (int i = 0; i < 2000; i++) {
            picture.setRGB(i % 50, i / 50, 0x4080c0);
        }
        Rgb small = Lanczos.resized(picture, new Size(7, 9));
        assertThat(small.channels()[0]).containsOnly(new double[] {0x40}, within(1e-9));
        assertThat(small.channels()[2]).containsOnly(new double[] {0xc0}, within(1e-9));
    }

    @Test
    void aRampShouldStayStraightAwayFromTheEdges() {
        // Sample i of eight times fewer lies in the middle between 8i and 8i + 7.
        Rgb small = Lanczos.resized(ramp(240, 16), new Size(30, 2));
        for (int i = 4; i < 26; i++) {
            assertThat(small.channels()[0][i]).isCloseTo(8 * i + 3.5, within(0.05));
        }
    }

    @Test
    void grayShouldBeTakenAsItIsCoded() {
        BufferedImage gray = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        gray.getRaster().setSample(3, 3, 0, 100);
        assertThat(Rgb.of(gray).channels()[1][3 * 8 + 3]).isEqualTo(100);
    }

    private static BufferedImage ramp(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, x << 16);
            }
        }
        return picture;
    }
}
