package dev.pixelwright.adapters.jpeg.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.jpeg.JdkJpeg;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;

class AppSegmentTest {

    private static final JpegSettings SETTINGS = JpegSettings.of(9, 7, Subsampling.S420, 80);

    @Test
    void aProfileShouldBeReadByTheJdk() throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        JpegSettings settings = SETTINGS.withIccProfile(profile);
        byte[] file = Decoded.encode(settings, List.of(Scene.planes(settings)));
        ImageReader reader = JdkJpeg.reader();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in);
            List<String> headers = new ArrayList<>();
            reader.getImageTypes(0).forEachRemaining(type -> {
                if (type.getColorModel().getColorSpace() instanceof ICC_ColorSpace space) {
                    headers.add(header(space.getProfile().getData()));
                }
            });
            assertThat(headers).contains(header(profile));
        } finally {
            reader.dispose();
        }
    }

    /** Its size, and what and when it is (ICC.1:2022, 7.2); the JDK may write the tags behind it anew. */
    private static String header(byte[] profile) {
        return HexFormat.of().formatHex(profile, 0, 128);
    }

    @Test
    void aLargeProfileShouldBeCutIntoNumberedParts() {
        byte[] profile = new byte[150_000];
        new Random(3).nextBytes(profile);
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        List<AppSegment> segments = AppSegment.ofIccProfile(profile);
        assertThat(segments).hasSize(3);
        for (int part = 0; part < 3; part++) {
            byte[] content = segments.get(part).content();
            assertThat(segments.get(part).number()).isEqualTo(2);
            assertThat(new String(content, 0, 12, StandardCharsets.ISO_8859_1)).isEqualTo("ICC_PROFILE\0");
            assertThat(content[12]).isEqualTo((byte) (part + 1));
            assertThat(content[13]).isEqualTo((byte) 3);
            joined.write(content, 14, content.length - 14);
        }
        assertThat(joined.toByteArray()).isEqualTo(profile);
    }

    @Test
    void segmentsShouldStandInOrderBehindTheJfifHeader() {
        byte[] exif = {'E', 'x', 'i', 'f', 0, 0};
        byte[] comment = new byte[AppSegment.MAX_CONTENT_BYTES];
        JpegSettings settings = SETTINGS.withSegments(List.of(new AppSegment(1, exif), new AppSegment(13, comment)));
        byte[] file = Decoded.encode(settings, List.of(Scene.planes(settings)));
        int at = 2;
        int[] markers = {0xe0, 0xe1, 0xed, 0xdb};
        int[] lengths = {16, 8, 65_535, 67};
        for (int i = 0; i < markers.length; i++) {
            assertThat(file[at] & 0xff).isEqualTo(0xff);
            assertThat(file[at + 1] & 0xff).isEqualTo(markers[i]);
            assertThat((file[at + 2] & 0xff) << 8 | (file[at + 3] & 0xff)).isEqualTo(lengths[i]);
            at += 2 + lengths[i];
        }
        assertThat(Decoded.of(file).warnings()).isEmpty();
    }

    @Test
    void whatHasNoPlaceInASegmentShouldBeRefused() {
        byte[] tooLong = new byte[AppSegment.MAX_CONTENT_BYTES + 1];
        assertThatThrownBy(() -> new AppSegment(1, tooLong)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AppSegment(16, new byte[1])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AppSegment.ofIccProfile(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        byte[] huge = new byte[255 * 65_519 + 1];
        assertThatThrownBy(() -> AppSegment.ofIccProfile(huge)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void settingsShouldCheckThemselves() {
        assertThatThrownBy(() -> JpegSettings.of(0, 1, Subsampling.GRAY, 80))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JpegSettings.of(1, 65_536, Subsampling.GRAY, 80))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JpegSettings.of(1, 1, Subsampling.GRAY, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JpegSettings.of(1, 1, Subsampling.GRAY, 101))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
