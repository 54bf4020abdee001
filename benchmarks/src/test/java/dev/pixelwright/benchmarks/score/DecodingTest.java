package dev.pixelwright.benchmarks.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.image.Orientation;
import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodingTest {

    // Exif 2.32, 4.6.4: where row 0 and column 0 of the stored picture belong. Its pixels are AB over CD over EF.
    @ParameterizedTest
    @CsvSource({
        "UPRIGHT, AB/CD/EF",
        "MIRRORED, BA/DC/FE",
        "UPSIDE_DOWN, FE/DC/BA",
        "MIRRORED_UPSIDE_DOWN, EF/CD/AB",
        "MIRRORED_TURNED_LEFT, ACE/BDF",
        "TURNED_LEFT, ECA/FDB",
        "MIRRORED_TURNED_RIGHT, FDB/ECA",
        "TURNED_RIGHT, BDF/ACE",
    })
    void everyOrientationShouldComeUpright(Orientation orientation, String upright) {
        BufferedImage stored = new BufferedImage(2, 3, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 6; i++) {
            stored.setRGB(i % 2, i / 2, 'A' + i);
        }
        assertThat(text(Decoding.turned(stored, orientation))).isEqualTo(upright);
    }

    private static String text(BufferedImage picture) {
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < picture.getHeight(); y++) {
            text.append(y == 0 ? "" : "/");
            for (int x = 0; x < picture.getWidth(); x++) {
                text.append((char) (picture.getRGB(x, y) & 0xff));
            }
        }
        return text.toString();
    }
}
