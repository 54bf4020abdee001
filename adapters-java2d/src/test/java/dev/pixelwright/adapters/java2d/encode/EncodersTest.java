package dev.pixelwright.adapters.java2d.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pixelwright.adapters.java2d.Pictures;
import dev.pixelwright.adapters.java2d.Pixels;
import dev.pixelwright.adapters.java2d.Rendering;
import dev.pixelwright.core.failure.TransformationFailure.TargetBytesUnreachable;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodersTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff", "bmp"})
    void losslessEncodingsShouldLoseNothing(String encoding) throws IOException {
        byte[] file = Pictures.png(Pictures.noise(301, 77));
        byte[] result = Rendering.render(file, encoding);
        assertThat(Rendering.pixels(result).bytes())
                .isEqualTo(Rendering.pixels(file).bytes());
        // Other people's readers agree.
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(result));
        assertThat(read.getRGB(300, 76) & 0xffffff)
                .isEqualTo(Pictures.noise(301, 77).getRGB(300, 76) & 0xffffff);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "png:level=0", "png:level=9"})
    void whatIsCompressedByCodesAloneShouldLoseNothing(String encoding) throws IOException {
        BufferedImage picture = Pictures.opaque(
                200,
                150,
                (x, y) -> ((x + y) / 2 + ((((x * 73856093) ^ (y * 19349663)) * 0x9e3779b1) >>> 29)) * 0x010101 + x % 5);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Rendering.render(Pictures.png(picture), encoding)));
        for (int y = 0; y < 150; y++) {
            for (int x = 0; x < 200; x++) {
                assertThat(read.getRGB(x, y)).isEqualTo(picture.getRGB(x, y));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void alphaShouldBeKeptExactly(String encoding) {
        byte[] file = Pictures.png(Pictures.translucent(64, 9, (x, y) -> x << 26 | 0x00c86432 + y));
        assertThat(Rendering.pixels(Rendering.render(file, encoding)).bytes())
                .isEqualTo(Rendering.pixels(file).bytes());
    }

    @ParameterizedTest
    @CsvSource({"gray, 0", "opaque, 2", "grayAlpha, 4", "colourAlpha, 6"})
    void pngShouldHaveTheSmallestColourTypeThatHoldsAll(String kind, int colourType) {
        BufferedImage image = switch (kind) {
            case "gray" -> Pictures.opaque(5, 5, (x, y) -> x * 0x010101);
            case "opaque" -> Pictures.translucent(5, 5, (x, y) -> 0xff000000 | x);
            case "grayAlpha" -> Pictures.translucent(5, 5, (x, y) -> 0x80404040);
            default -> Pictures.translucent(5, 5, (x, y) -> 0x80400000);
        };
        byte[] file = Pictures.png(image);
        byte[] result = Rendering.render(file, "png");
        assertThat(result[25]).isEqualTo((byte) colourType);
        assertThat(Rendering.pixels(result).bytes())
                .isEqualTo(Rendering.pixels(file).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg:q=90", "webp:q=90"})
    void lossyEncodingsShouldStayClose(String encoding) {
        byte[] file = Pictures.png(Pictures.gradient(120, 80));
        Pixels before = Rendering.pixels(file);
        Pixels after = Rendering.pixels(Rendering.render(file, encoding));
        double error = 0;
        for (int i = 0; i < before.bytes().length; i++) {
            error += Math.abs((before.bytes()[i] & 0xff) - (after.bytes()[i] & 0xff));
        }
        assertThat(error / before.bytes().length).isLessThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "webp"})
    void qualityShouldCostBytes(String encoding) {
        byte[] file = Pictures.png(Pictures.noise(100, 100));
        int small = Rendering.render(file, encoding + ":q=20").length;
        int medium = Rendering.render(file, encoding + ":q=60").length;
        int large = Rendering.render(file, encoding + ":q=95").length;
        assertThat(small).isLessThan(medium);
        assertThat(medium).isLessThan(large);
    }

    @Test
    void jpegShouldBeBaselineWithHalvedChromaAndNoMoreThanJfif() {
        byte[] result = Rendering.render(Pictures.png(Pictures.gradient(40, 40)), "jpeg:q=50");
        assertThat(result).startsWith(0xff, 0xd8, 0xff, 0xe0);
        int frame = indexOf(result, 0xff, 0xc0);
        assertThat(result[frame + 9]).as("components").isEqualTo((byte) 3);
        assertThat(result[frame + 11]).as("sampling of Y").isEqualTo((byte) 0x22);
        assertThat(result[frame + 14]).as("sampling of Cb").isEqualTo((byte) 0x11);
        // At quality 50 the tables are those of ITU T.81, K.1, as they stand there.
        int table = indexOf(result, 0xff, 0xdb);
        assertThat(result[table + 5]).isEqualTo((byte) 16);
        assertThat(result[table + 6]).isEqualTo((byte) 11);
        byte[] gray = Rendering.render(Pictures.png(Pictures.gradient(40, 40)), "grayscale/jpeg");
        assertThat(gray[indexOf(gray, 0xff, 0xc0) + 9]).as("components").isEqualTo((byte) 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg:q=95", "bmp"})
    void transparencyShouldBecomeWhiteWhereAFormatHasNone(String encoding) {
        byte[] file = Pictures.png(Pictures.translucent(16, 16, (x, y) -> 0x00ff0000));
        Pixels pixels = Rendering.pixels(Rendering.render(file, encoding));
        assertThat(pixels.at(8, 8, 1)).isCloseTo(255, within(1));
    }

    @Test
    void webPShouldHoldTransparency() {
        byte[] file = Pictures.png(Pictures.translucent(32, 32, (x, y) -> x < 16 ? 0x00ff0000 : 0x800000ff));
        Pixels pixels = Rendering.pixels(Rendering.render(file, "webp:q=90"));
        assertThat(pixels.at(4, 16, 3)).isZero();
        assertThat(pixels.at(28, 16, 3)).isEqualTo(0x80);
        assertThat(pixels.at(28, 16, 2)).isGreaterThan(230);
    }

    @Test
    void gifShouldKeepFewColoursExactly() {
        byte[] file = Pictures.png(Pictures.opaque(50, 50, (x, y) -> (x / 4) * 0x140a05 + (y / 4) * 0x000311));
        byte[] gif = Rendering.render(file, "gif");
        assertThat(Rendering.pixels(gif).bytes())
                .isEqualTo(Rendering.pixels(file).bytes());
    }

    @Test
    void gifShouldComeCloseWithManyColours() {
        byte[] file = Pictures.png(Pictures.gradient(200, 150));
        Pixels before = Rendering.pixels(file);
        Pixels after = Rendering.pixels(Rendering.render(file, "gif"));
        Set<String> colours = new HashSet<>();
        double red = 0;
        double error = 0;
        for (int y = 0; y < 150; y++) {
            for (int x = 0; x < 200; x++) {
                colours.add(after.hex(x, y));
                red += after.at(x, y, 0) - before.at(x, y, 0);
                error += Math.abs(after.at(x, y, 0) - before.at(x, y, 0));
            }
        }
        assertThat(colours).hasSizeBetween(200, 256);
        assertThat(Math.abs(red / 30_000)).as("mean difference").isLessThan(0.5);
        assertThat(error / 30_000).as("mean error").isLessThan(8);
    }

    @Test
    void gifShouldHaveTransparencyOfOneBit() {
        byte[] file = Pictures.png(Pictures.translucent(2, 1, (x, y) -> x == 0 ? 0x7fc86432 : 0x80c86432));
        Pixels pixels = Rendering.pixels(Rendering.render(file, "gif"));
        assertThat(pixels.at(0, 0, 3)).isZero();
        assertThat(pixels.hex(1, 0)).isEqualTo("c86432ff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "webp", "bmp", "tiff", "raw"})
    void theSamePictureShouldGiveTheSameBytes(String encoding) {
        byte[] file = Pictures.png(Pictures.noise(90, 60));
        assertThat(Rendering.render(file, encoding)).isEqualTo(Rendering.render(file, encoding));
    }

    private static int indexOf(byte[] bytes, int first, int second) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if ((bytes[i] & 0xff) == first && (bytes[i + 1] & 0xff) == second) {
                return i;
            }
        }
        throw new AssertionError("no such marker");
    }

    @Test
    void progressiveJpegShouldComeInScans() {
        byte[] file = Pictures.png(Pictures.gradient(64, 64));
        byte[] baseline = Rendering.render(file, "jpeg:q=80");
        byte[] progressive = Rendering.render(file, "jpeg:q=80,progressive=true");
        assertThat(frame(baseline)).isEqualTo(0xc0);
        assertThat(frame(progressive)).isEqualTo(0xc2);
        assertThat(Rendering.pixels(progressive).bytes())
                .isEqualTo(Rendering.pixels(baseline).bytes());
    }

    // The start of frame marker, by ITU T.81 table B.1.
    private static int frame(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xf0) != 0xc0 || (jpeg[at + 1] & 0xff) == 0xc4) {
            at += 2 + (((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff));
        }
        return jpeg[at + 1] & 0xff;
    }

    @Test
    void losslessWebPShouldLoseNothing() {
        byte[] file = Pictures.png(Pictures.translucent(90, 31, (x, y) -> (x + y) << 25 | x * y * 0x010305));
        byte[] result = Rendering.render(file, "webp:lossless=true,effort=1");
        Pixels before = Rendering.pixels(file);
        Pixels after = Rendering.pixels(result);
        for (int i = 0; i < 90 * 31; i++) {
            // What nobody can see is allowed to go.
            if (before.at(i % 90, i / 90, 3) > 0) {
                assertThat(after.hex(i % 90, i / 90)).isEqualTo(before.hex(i % 90, i / 90));
            }
        }
    }

    @Test
    void palettePngShouldBeSmallAndClose() throws IOException {
        byte[] file = Pictures.png(Pictures.gradient(200, 150));
        byte[] noise = Pictures.png(Pictures.opaque(200, 150, EncodersTest::scattered));
        assertThat(Rendering.render(noise, "png:palette=true").length)
                .isLessThan(Rendering.render(noise, "png").length);
        byte[] result = Rendering.render(file, "png:palette=true,level=9");
        assertThat(result[25]).isEqualTo((byte) 3);
        // Other people's readers agree.
        assertThat(ImageIO.read(new ByteArrayInputStream(result)).getRGB(199, 149) & 0xff)
                .isCloseTo(Pictures.gradient(200, 150).getRGB(199, 149) & 0xff, within(16));
    }

    // Colours without any order that a compressor could find.
    private static int scattered(int x, int y) {
        int mixed = x * 374_761_393 + y * 668_265_263;
        return ((mixed ^ (mixed >>> 13)) * 1_274_126_177) >>> 8;
    }

    @Test
    void palettePngShouldKeepWhatIsTransparent() {
        byte[] file = Pictures.png(Pictures.translucent(20, 20, (x, y) -> x < 10 ? 0 : 0xff204060));
        Pixels pixels = Rendering.pixels(Rendering.render(file, "png:palette=true"));
        assertThat(pixels.at(3, 3, 3)).isZero();
        assertThat(pixels.hex(15, 3)).startsWith("204060");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "webp"})
    void bytesShouldBeTheMostThatAResultHas(String encoding) {
        byte[] file = Pictures.png(Pictures.noise(200, 200));
        int free = Rendering.render(file, encoding + ":q=90").length;
        byte[] result = Rendering.render(file, encoding + ":q=90,bytes=" + free / 2);
        assertThat(result.length).isBetween(free / 4, free / 2);
        assertThat(Rendering.render(file, encoding + ":q=90,bytes=" + free)).hasSize(free);
        assertThat(Rendering.failure(file, file, encoding + ":q=90,bytes=300"))
                .isInstanceOf(TargetBytesUnreachable.class);
    }
}
