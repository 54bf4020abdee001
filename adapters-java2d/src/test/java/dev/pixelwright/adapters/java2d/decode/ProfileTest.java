package dev.pixelwright.adapters.java2d.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pixelwright.adapters.java2d.Pictures;
import dev.pixelwright.adapters.java2d.Pixels;
import dev.pixelwright.adapters.java2d.Rendering;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {

    /** The primaries of Display P3 adapted to D50 (SMPTE EG 432-1, as in Apple's profile). */
    private static final double[][] P3 = {
        {0.51512, 0.24120, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.15710, 0.06657, 0.78407}
    };

    /** Display P3's 200, 100, 50 computed by hand through XYZ at D50 (Lindbloom's matrix): sRGB 216, 93, 24. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aWideProfileShouldBecomeSrgb(String format) {
        BufferedImage image = Pictures.opaque(32, 32, (x, y) -> 0xffc86432);
        byte[] plain = Pictures.encode(image, format, false);
        byte[] file = format.equals("png")
                ? Surgery.pngProfile(plain, profile("RGB ", P3))
                : Surgery.jpegProfile(plain, profile("RGB ", P3));
        Pixels pixels = Rendering.pixels(file);
        assertThat(pixels.at(9, 9, 0)).isCloseTo(216, within(2));
        assertThat(pixels.at(9, 9, 1)).isCloseTo(93, within(2));
        assertThat(pixels.at(9, 9, 2)).isCloseTo(24, within(4));
    }

    @Test
    void aWebPProfileShouldBecomeSrgb() {
        byte[] png = Pictures.png(Pictures.opaque(32, 32, (x, y) -> 0xffc86432));
        Pixels pixels = Rendering.pixels(webpWithProfile(Rendering.render(png, "webp:q=95"), 32, profile("RGB ", P3)));
        assertThat(pixels.at(9, 9, 0)).isCloseTo(216, within(4));
        assertThat(pixels.at(9, 9, 2)).isCloseTo(24, within(8));
    }

    /** A gray of gamma 1 is linear light: 0.2158 of it is 128 in sRGB. */
    @Test
    void aGrayProfileShouldBecomeSrgb() {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        DecoderTest.fillSamples(image.getRaster(), 55);
        byte[] gray = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        assertThat(Rendering.pixels(Surgery.pngProfile(Pictures.png(image), gray))
                        .at(3, 3, 0))
                .isCloseTo(128, within(2));
    }

    @Test
    void aBrokenProfileShouldCountAsNone() {
        byte[] file = Pictures.png(Pictures.opaque(8, 8, (x, y) -> 0xffc86432));
        assertThat(Rendering.pixels(Surgery.pngProfile(file, new byte[300])).hex(3, 3))
                .isEqualTo("c86432ff");
        assertThat(Rendering.pixels(Surgery.pngChunk(file, "iCCP", new byte[5])).hex(3, 3))
                .isEqualTo("c86432ff");
    }

    @Test
    void theProfileOfSrgbShouldChangeNothing() {
        byte[] file = Pictures.png(Pictures.noise(16, 16));
        byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        assertThat(Rendering.pixels(Surgery.pngProfile(file, srgb)).bytes())
                .isEqualTo(Rendering.pixels(file).bytes());
    }

    /** A matrix profile (ICC.1:2001-04) with these colorants and the curve of gamma 2.2. */
    static byte[] profile(String space, double[][] colorants) {
        String[] tags = {"rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "wtpt"};
        int start = 128 + 4 + 12 * tags.length;
        ByteBuffer out = ByteBuffer.allocate(start + 4 * 20 + 16);
        out.putInt(0, out.capacity()).putInt(8, 0x02400000);
        put(out, 12, "mntr" + space + "XYZ ");
        put(out, 36, "acsp");
        out.putInt(68, 0xF6D6).putInt(72, 0x10000).putInt(76, 0xD32D);
        out.putInt(128, tags.length);
        for (int i = 0; i < tags.length; i++) {
            int entry = 132 + 12 * i;
            boolean curve = tags[i].endsWith("TRC");
            int place = i < 3 ? i : 3;
            put(out, entry, tags[i]);
            out.putInt(entry + 4, curve ? start + 80 : start + 20 * place).putInt(entry + 8, curve ? 14 : 20);
        }
        for (int i = 0; i < 3; i++) {
            put(out, start + 20 * i, "XYZ ");
            for (int c = 0; c < 3; c++) {
                out.putInt(start + 20 * i + 8 + 4 * c, (int) Math.round(colorants[i][c] * 65536));
            }
        }
        put(out, start + 60, "XYZ ");
        out.putInt(start + 68, 0xF6D6).putInt(start + 72, 0x10000).putInt(start + 76, 0xD32D);
        put(out, start + 80, "curv");
        out.putInt(start + 88, 1).putShort(start + 92, (short) (2.2 * 256));
        return out.array();
    }

    private static void put(ByteBuffer out, int at, String text) {
        out.position(at).put(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] webpWithProfile(byte[] plain, int side, byte[] profile) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int padded = profile.length + (profile.length & 1);
        ByteBuffer head = ByteBuffer.allocate(12 + 18 + 8 + padded).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        put(head, 0, "RIFF");
        head.putInt(4, head.capacity() - 8 + plain.length - 12);
        put(head, 8, "WEBPVP8X");
        head.putInt(16, 10).putInt(20, 0x20).putShort(24, (short) (side - 1)).putShort(27, (short) (side - 1));
        put(head, 30, "ICCP");
        head.putInt(34, profile.length).position(38).put(profile);
        out.writeBytes(head.array());
        out.write(plain, 12, plain.length - 12);
        return out.toByteArray();
    }
}
