package dev.pixelwright.adapters.java2d.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.java2d.Pictures;
import dev.pixelwright.adapters.java2d.Pixels;
import dev.pixelwright.adapters.java2d.Rendering;
import dev.pixelwright.adapters.java2d.decode.Surgery;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Photographs as cameras write them, held upright or across, and with the place where they were taken. */
class PhotographsTest {

    private static final int NOT_SAID = -1;
    private static final int CORNER = 6;

    /** 41 degrees, 24 minutes, 12.2 seconds and 2 degrees, 10 minutes, 26.5 seconds, as rationals. */
    private static final int[] LATITUDE = {41, 1, 24, 1, 122, 10};

    private static final int[] LONGITUDE = {2, 1, 10, 1, 265, 10};

    /** A photograph by the size that a person sees, and what its Exif says, which may be nonsense or nothing. */
    record Sample(Size upright, int exif) {

        /** What a reader makes of it: nonsense says nothing. */
        int orientation() {
            return exif >= 1 && exif <= 8 ? exif : 1;
        }

        byte[] file() {
            Size stored = orientation() < 5 ? upright : upright.turned();
            int right = upright.width() - 1;
            int bottom = upright.height() - 1;
            BufferedImage picture = Pictures.opaque(stored.width(), stored.height(), (x, y) -> switch (orientation()) {
                case 2 -> scene(right - x, y);
                case 3 -> scene(right - x, bottom - y);
                case 4 -> scene(x, bottom - y);
                case 5 -> scene(y, x);
                case 6 -> scene(right - y, x);
                case 7 -> scene(right - y, bottom - x);
                case 8 -> scene(y, bottom - x);
                default -> scene(x, y);
            });
            byte[] plain = Pictures.jpeg(picture);
            return exif == NOT_SAID ? plain : Surgery.jpegExif(plain, block(exif));
        }

        // A colour in each quarter, so that no two orientations look alike.
        private int scene(int x, int y) {
            boolean left = x < upright.width() / 2;
            boolean top = y < upright.height() / 2;
            return top ? left ? 0xffc03030 : 0xff30a030 : left ? 0xff3040c0 : 0xffd0d0d0;
        }
    }

    static Stream<Sample> samples() {
        return Stream.of(new Size(64, 48), new Size(48, 64))
                .flatMap(size -> IntStream.rangeClosed(NOT_SAID, 9).mapToObj(exif -> new Sample(size, exif)));
    }

    /** Exif 2.32 with an orientation and, in the directory of tag 0x8825, where the camera was. */
    private static byte[] block(int orientation) {
        ByteBuffer block = ByteBuffer.allocate(142).order(ByteOrder.BIG_ENDIAN);
        block.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        block.putShort((short) 2);
        entry(block, 0x0112, 3, 1, orientation << 16);
        entry(block, 0x8825, 4, 1, 38);
        block.putInt(0);
        block.putShort((short) 4);
        entry(block, 0x0001, 2, 2, 'N' << 24);
        entry(block, 0x0002, 5, 3, 94);
        entry(block, 0x0003, 2, 2, 'E' << 24);
        entry(block, 0x0004, 5, 3, 118);
        block.position(94).put(rationals(LATITUDE, ByteOrder.BIG_ENDIAN));
        block.put(rationals(LONGITUDE, ByteOrder.BIG_ENDIAN));
        return block.array();
    }

    private static void entry(ByteBuffer block, int tag, int type, int count, int value) {
        block.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] rationals(int[] parts, ByteOrder order) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * parts.length).order(order);
        IntStream.of(parts).forEach(bytes::putInt);
        return bytes.array();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static List<String> formats() {
        return new Java2dEngine()
                .capabilities().writes().stream()
                        .map(ImageFormat::label)
                        .sorted()
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void photographShouldBeUprightInEveryFormat(Sample sample) {
        byte[] file = sample.file();
        assertThat(Rendering.info(file).orientation()).isEqualTo(Orientation.ofExif(sample.orientation()));
        for (String format : formats()) {
            byte[] result = Rendering.render(file, format);
            assertThat(Rendering.info(result).orientation()).as(format).isEqualTo(Orientation.UPRIGHT);
            assertThat(Rendering.info(result).size()).as(format).isEqualTo(sample.upright());
            assertCorners(format, Rendering.pixels(result), sample);
        }
    }

    private static void assertCorners(String format, Pixels pixels, Sample sample) {
        for (int x : new int[] {CORNER, sample.upright().width() - 1 - CORNER}) {
            for (int y : new int[] {CORNER, sample.upright().height() - 1 - CORNER}) {
                int colour = sample.scene(x, y);
                for (int channel = 0; channel < 3; channel++) {
                    assertThat(pixels.at(x, y, channel))
                            .as("channel %s at %s,%s of the %s", channel, x, y, format)
                            .isBetween(
                                    ((colour >> (16 - 8 * channel)) & 0xff) - 24,
                                    ((colour >> (16 - 8 * channel)) & 0xff) + 24);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void placeOfAPhotographShouldBeInNoResult(String format) {
        byte[] file = new Sample(new Size(64, 48), 6).file();
        assertThat(latin(file)).contains(latin(rationals(LATITUDE, ByteOrder.BIG_ENDIAN)));
        for (String steps : List.of("", "resize:32x/", "autoOrient:off/")) {
            String result = latin(Rendering.render(file, steps + format));
            for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
                assertThat(result)
                        .as(steps + format)
                        .doesNotContain(latin(rationals(LATITUDE, order)), latin(rationals(LONGITUDE, order)));
            }
        }
    }
}
