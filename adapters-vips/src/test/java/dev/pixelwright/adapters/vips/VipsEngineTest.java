package dev.pixelwright.adapters.vips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.adapters.testkit.picture.PictureDistance;
import dev.pixelwright.adapters.testkit.picture.PngFile;
import dev.pixelwright.adapters.testkit.picture.TestPictures;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Operation;
import dev.pixelwright.core.transform.geometry.Trim;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VipsEngineTest {

    private final VipsEngine engine = Libvips.engine();
    private final Making making = new Making(engine);

    private static void alike(Picture actual, Picture expected) {
        assertThat(actual.size()).isEqualTo(expected.size());
        PictureDistance distance = actual.distanceTo(expected);
        assertThat(distance.similarity()).as("%s", distance).isGreaterThan(0.97);
        assertThat(distance.meanError()).as("%s", distance).isLessThan(5);
    }

    @Test
    void capabilitiesShouldNameWhatIsThere() {
        assertThat(engine.capabilities().engine()).matches("vips 8\\.\\d+\\.\\d+");
        assertThat(engine.capabilities().reads())
                .contains(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.GIF, ImageFormat.WEBP, ImageFormat.TIFF)
                .doesNotContain(ImageFormat.BMP);
        assertThat(engine.capabilities().writes()).doesNotContain(ImageFormat.BMP, ImageFormat.HEIC);
        assertThat(engine.capabilities().animates()).containsExactlyInAnyOrder(ImageFormat.GIF, ImageFormat.WEBP);
    }

    @Test
    void capabilitiesShouldNameEveryOperationOfTheAlgebra() {
        // A trim is a crop by the time an engine sees it.
        assertThat(engine.capabilities().operations())
                .containsAll(Arrays.stream(Operation.class.getPermittedSubclasses())
                        .filter(type -> type != Trim.class)
                        .map(type -> type.getSimpleName().toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** A file made of {@code lossy.avif} that says irot 1: a quarter to the left, by whoever shows it. */
    @Test
    void aTurnedAvifShouldHaveTheSizeOfItsHeaderAndStandUpright() {
        byte[] turned = Making.file("turned.avif");
        assertThat(Making.info(turned).size()).isEqualTo(new Size(48, 64));
        assertThat(Making.info(turned).orientation()).isEqualTo(Orientation.UPRIGHT);
        Picture photograph = TestPictures.photograph(new Size(64, 48));
        Picture left = Picture.drawn(new Size(48, 64), (x, y) -> photograph.argb(63 - y, x));
        alike(making.picture(turned, ""), left);
        alike(making.picture(turned, "autoOrient:off/"), left);
    }

    /** Cameras leave a few bytes between two segments, which libjpeg warns of as it does of lost data. */
    @Test
    void bytesTooManyInAJpegShouldNotMatter() {
        byte[] jpeg = making.make(PngFile.of(TestPictures.photograph(new Size(64, 48))), "jpeg");
        int end = 2 + 2 + ((jpeg[4] & 0xff) << 8 | (jpeg[5] & 0xff));
        byte[] more = ByteBuffer.allocate(jpeg.length + 3)
                .put(jpeg, 0, end)
                .put(new byte[3])
                .put(jpeg, end, jpeg.length - end)
                .array();
        byte[] raw = making.damaged(jpeg, more, "raw");
        assertThat(raw).isEqualTo(making.make(jpeg, "raw"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resize:80x60/", "resize:50x50,fit=cover/", "resize:41x/sepia/", "rotate:90/resize:30x/"})
    void decodingAtAPartOfTheSizeShouldNotBeSeen(String steps) {
        byte[] jpeg = making.make(PngFile.of(TestPictures.photograph(new Size(640, 480))), "jpeg:q=95");
        byte[] png = making.make(jpeg, "png");
        Picture small = making.picture(jpeg, steps);
        PictureDistance distance = small.distanceTo(making.picture(png, steps));
        assertThat(distance.similarity()).as("%s", distance).isGreaterThan(0.99);
        assertThat(distance.meanError()).as("%s", distance).isLessThan(1.5);
    }

    @Test
    void profilesShouldBeHonoured() throws IOException {
        ICC_Profile linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB);
        var chunk = new ByteArrayOutputStream();
        chunk.writeBytes("linear\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (var deflater = new DeflaterOutputStream(chunk)) {
            deflater.write(linear.getData());
        }
        Picture gray = Picture.drawn(new Size(8, 8), (x, y) -> 0xff808080);
        byte[] file = PngFile.withChunk(PngFile.of(gray), "iCCP", chunk.toByteArray());
        // IEC 61966-2-1: half of the light is 188 of 255.
        assertThat(making.picture(file, "").sample(4, 4, 1)).isBetween(185, 191);
        assertThat(new String(making.make(file, "png"), StandardCharsets.ISO_8859_1))
                .doesNotContain("iCCP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg:bytes=3000", "webp:bytes=2000", "avif:bytes=2500"})
    void bytesShouldBeKeptWithin(String encoding) {
        byte[] file = PngFile.of(TestPictures.photograph(new Size(192, 144)));
        int most = Integer.parseInt(encoding.substring(encoding.indexOf('=') + 1));
        assertThat(making.make(file, encoding).length).isBetween(most / 3, most);
    }

    @Test
    void progressiveJpegsShouldBeThat() {
        byte[] file = PngFile.of(TestPictures.photograph(new Size(64, 48)));
        String latin = new String(making.make(file, "jpeg:progressive=true"), StandardCharsets.ISO_8859_1);
        assertThat(latin).contains("\u00ff\u00c2").doesNotContain("\u00ff\u00c0");
    }

    @Test
    void losslessWebPsShouldBeThat() {
        Picture picture = TestPictures.photograph(new Size(64, 48));
        byte[] result = making.make(PngFile.of(picture), "webp:lossless=true");
        assertThat(making.picture(result, "").distanceTo(picture).maxError()).isZero();
    }
}
