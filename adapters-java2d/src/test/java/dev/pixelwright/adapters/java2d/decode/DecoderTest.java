package dev.pixelwright.adapters.java2d.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pixelwright.adapters.java2d.Pictures;
import dev.pixelwright.adapters.java2d.Pixels;
import dev.pixelwright.adapters.java2d.Rendering;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tiff"})
    void losslessFormatsShouldComeOutAsTheyWentIn(String format) {
        BufferedImage image = Pictures.noise(33, 21);
        Pixels pixels = Rendering.pixels(Pictures.encode(image, format, false));
        for (int y = 0; y < 21; y++) {
            for (int x = 0; x < 33; x++) {
                assertThat(pixels.hex(x, y)).isEqualTo(String.format("%06xff", image.getRGB(x, y) & 0xffffff));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"png, true", "jpeg, false", "jpeg, true"})
    void progressiveAndInterlacedFilesShouldBeRead(String format, boolean progressive) {
        BufferedImage image = Pictures.gradient(64, 48);
        Pixels pixels = Rendering.pixels(Pictures.encode(image, format, progressive));
        assertThat(pixels.at(32, 24, 0)).isCloseTo(127, within(4));
        assertThat(pixels.at(60, 3, 0)).isCloseTo(239, within(4));
        assertThat(pixels.at(60, 3, 1)).isCloseTo(16, within(6));
    }

    /** ImageIO takes plain gray for linear light and would make it brighter. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "tiff", "bmp"})
    void grayShouldKeepItsValue(String format) {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
        fillSamples(image.getRaster(), 100);
        Pixels pixels = Rendering.pixels(Pictures.encode(image, format, false));
        assertThat(pixels.at(10, 10, 0)).isCloseTo(100, within(1));
        assertThat(pixels.at(10, 10, 2)).isCloseTo(100, within(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void sixteenBitsShouldBeRead(String format) {
        BufferedImage gray = new BufferedImage(9, 9, BufferedImage.TYPE_USHORT_GRAY);
        fillSamples(gray.getRaster(), 100 * 257);
        assertThat(Rendering.pixels(Pictures.encode(gray, format, false)).hex(4, 4))
                .isEqualTo("646464ff");
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(9, 9);
        for (int i = 0; i < 81; i++) {
            raster.setPixel(i % 9, i / 9, new int[] {200 * 257, 100 * 257, 50 * 257, 128 * 257});
        }
        BufferedImage colours = new BufferedImage(model, raster, false, null);
        assertThat(Rendering.pixels(Pictures.encode(colours, format, false)).hex(4, 4))
                .isEqualTo("c8643280");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp", "tiff"})
    void palettesShouldBeRead(String format) {
        for (int bits : new int[] {1, 2, 4, 8}) {
            if (bits == 2 && format.equals("bmp")) {
                continue;
            }
            int[] palette = new int[1 << bits];
            palette[0] = 0xffc86432;
            palette[1] = 0xff0a141e;
            IndexColorModel model =
                    new IndexColorModel(bits, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
            BufferedImage image = bits == 8
                    ? new BufferedImage(11, 5, BufferedImage.TYPE_BYTE_INDEXED, model)
                    : new BufferedImage(11, 5, BufferedImage.TYPE_BYTE_BINARY, model);
            fillSamples(image.getRaster(), 1);
            image.getRaster().setSample(0, 0, 0, 0);
            Pixels pixels = Rendering.pixels(Pictures.encode(image, format, false));
            assertThat(pixels.hex(0, 0)).as("%d bits", bits).isEqualTo("c86432ff");
            assertThat(pixels.hex(10, 4)).as("%d bits", bits).isEqualTo("0a141eff");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif"})
    void aTransparentPaletteEntryShouldStayTransparent(String format) {
        int[] palette = {0xffc86432, 0x00000000};
        IndexColorModel model = new IndexColorModel(8, 2, palette, 0, true, 1, DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_INDEXED, model);
        image.getRaster().setSample(3, 3, 0, 1);
        Pixels pixels = Rendering.pixels(Pictures.encode(image, format, false));
        assertThat(pixels.hex(0, 0)).isEqualTo("c86432ff");
        assertThat(pixels.at(3, 3, 3)).isZero();
    }

    @Test
    void transparencyShouldBeRead() {
        BufferedImage image = Pictures.translucent(10, 10, (x, y) -> 0x40c86432);
        assertThat(Rendering.pixels(Pictures.png(image)).hex(5, 5)).isEqualTo("c8643240");
        assertThat(Rendering.pixels(Pictures.encode(image, "tiff", false)).hex(5, 5))
                .isEqualTo("c8643240");
    }

    @Test
    void aPngWithOneTransparentColourShouldBeRead() {
        byte[] file = Pictures.png(Pictures.opaque(4, 1, (x, y) -> x == 2 ? 0xff112233 : 0xffffffff));
        byte[] colour = {0, 0x11, 0, 0x22, 0, 0x33};
        byte[] keyed = Surgery.pngChunk(file, "tRNS", colour);
        Pixels pixels = Rendering.pixels(keyed);
        assertThat(pixels.at(2, 0, 3)).isZero();
        assertThat(pixels.hex(1, 0)).isEqualTo("ffffffff");
    }

    @Test
    void aGifFrameShouldLieWhereItBelongsOnTheScreen() {
        byte[] file = Pictures.encode(
                Pictures.fill(new BufferedImage(4, 3, BufferedImage.TYPE_BYTE_INDEXED), (x, y) -> -1), "gif", false);
        Pixels pixels = Rendering.pixels(Surgery.gifOnScreen(file, 10, 8, 5, 2));
        assertThat(pixels.width()).isEqualTo(10);
        assertThat(pixels.at(4, 2, 3)).isZero();
        assertThat(pixels.hex(5, 2)).isEqualTo("ffffffff");
        assertThat(pixels.hex(8, 4)).isEqualTo("ffffffff");
        assertThat(pixels.at(9, 4, 3)).isZero();
    }

    @Test
    void inkOfAnAdobeJpegShouldBecomeColour() {
        // Four components are stored inverted by Adobe's programs: 255 is no ink.
        Pixels pixels = Rendering.pixels(CmykJpeg.of(16, 16, 255, 0, 0, 255));
        assertThat(pixels.at(8, 8, 0)).isGreaterThan(150);
        assertThat(pixels.at(8, 8, 1)).isLessThan(90);
        assertThat(pixels.at(8, 8, 2)).isLessThan(90);
        Pixels white = Rendering.pixels(CmykJpeg.of(16, 16, 255, 255, 255, 255));
        assertThat(white.at(8, 8, 1)).isGreaterThan(245);
        Pixels black = Rendering.pixels(CmykJpeg.of(16, 16, 255, 255, 255, 0));
        assertThat(black.at(8, 8, 1)).isLessThan(60);
    }

    static void fillSamples(WritableRaster raster, int value) {
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                raster.setSample(x, y, 0, value);
            }
        }
    }
}
