package dev.pixelwright.adapters.jpeg.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;

class JpegDecoderTest {

    @Test
    void lumaShouldBeThatOfTheReferenceDecoder() throws IOException {
        BufferedImage picture = new BufferedImage(67, 45, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 45; y++) {
            for (int x = 0; x < 67; x++) {
                picture.setRGB(x, y, 0x10101 * (x * y % 251) ^ (x << 18 | y << 2));
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", file);
        Raster expected = raster(file.toByteArray());
        Planes planes = Planes.of(file.toByteArray(), Scale.FULL);
        assertThat(planes.width(0)).isEqualTo(67);
        assertThat(planes.height(0)).isEqualTo(45);
        for (int y = 0; y < 45; y++) {
            for (int x = 0; x < 67; x++) {
                assertThat(planes.rounded(0, x, y))
                        .isBetween(expected.getSample(x, y, 0) - 1, expected.getSample(x, y, 0) + 1);
            }
        }
    }

    private static Raster raster(byte[] file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(file)));
        return reader.readRaster(0, null);
    }
}
