package dev.pixelwright.adapters.vips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.picture.PngFile;
import dev.pixelwright.adapters.testkit.picture.TestPictures;
import dev.pixelwright.core.image.Size;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code keep} carries over. */
class KeepingTest {

    private static final String CAMERA = "CAMERA-OF-A-PERSON";
    private static final String XMP =
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\" tiff:Orientation=\"6\">AUTHOR-IN-XMP</x:xmpmeta>";

    private final Making making = new Making(Libvips.engine());

    private static byte[] tagged() {
        byte[] camera = (CAMERA + "\0").getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer exif = ByteBuffer.allocate(64 + camera.length).order(ByteOrder.LITTLE_ENDIAN);
        exif.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x010f).putShort((short) 2).putInt(camera.length).putInt(64);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(6);
        exif.putInt(0).position(64).put(camera);
        byte[] png = PngFile.withChunk(PngFile.of(TestPictures.photograph(new Size(64, 48))), "eXIf", exif.array());
        return PngFile.withChunk(
                png, "iTXt", ("XML:com.adobe.xmp\0\0\0\0\0" + XMP).getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp", "avif"})
    void exifAndXmpShouldBeKeptUpright(String encoding) {
        byte[] result = making.make(tagged(), "keep/resize:20x/" + encoding);
        String latin = new String(result, StandardCharsets.ISO_8859_1);
        assertThat(latin).contains(CAMERA).contains("AUTHOR-IN-XMP").contains("tiff:Orientation=\"1\"");
        assertThat(Making.info(result).orientation().exif()).isEqualTo(1);
        assertThat(Making.info(result).size())
                .isEqualTo(making.plan(tagged(), "resize:20x/png").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp"})
    void anOrientationThatWasNotAppliedShouldStay(String encoding) {
        byte[] result = making.make(tagged(), "keep/autoOrient:off/" + encoding);
        assertThat(Making.info(result).orientation().exif()).isEqualTo(6);
    }
}
