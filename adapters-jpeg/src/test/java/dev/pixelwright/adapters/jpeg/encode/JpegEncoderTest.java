package dev.pixelwright.adapters.jpeg.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.jpeg.plane.Plane;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JpegEncoderTest {

    @ParameterizedTest
    @EnumSource(Subsampling.class)
    void everySizeShouldBeReadWithoutAWarning(Subsampling subsampling) {
        for (int side = 1; side <= 65; side++) {
            JpegSettings settings = JpegSettings.of(side, 66 - side, subsampling, 90);
            Decoded decoded = Decoded.of(settings);
            assertThat(decoded.warnings()).as("warnings for %s", settings).isEmpty();
            assertThat(decoded.raster().getWidth()).isEqualTo(side);
            assertThat(decoded.raster().getHeight()).isEqualTo(66 - side);
            assertThat(decoded.raster().getNumBands()).isEqualTo(subsampling.components());
            assertThat(decoded.psnr(0)).as("luma of %s", settings).isGreaterThan(34);
        }
    }

    @Test
    void theBestQualityShouldKeepEverySample() {
        Decoded decoded = Decoded.of(JpegSettings.of(203, 101, Subsampling.S444, 100));
        for (int c = 0; c < 3; c++) {
            assertThat(decoded.farthest(c)).as("component %d", c).isLessThan(2);
            assertThat(decoded.psnr(c)).as("component %d", c).isGreaterThan(50);
        }
    }

    @ParameterizedTest
    @EnumSource(Subsampling.class)
    void stripsAndColumnsShouldMakeTheSameBytes(Subsampling subsampling) {
        for (Coding coding : Coding.values()) {
            makeTheSameBytes(JpegSettings.of(1051, 45, subsampling, 75).with(coding));
        }
    }

    private static void makeTheSameBytes(JpegSettings settings) {
        byte[] whole = Decoded.encode(settings, List.of(Scene.planes(settings)));
        byte[] columns = Decoded.encode(settings, List.of(Scene.strip(settings, 0, 45, true)));
        List<List<Plane>> strips = new ArrayList<>();
        int height = settings.subsampling().unitHeight();
        for (int y = 0; y < 45; y += height) {
            strips.add(Scene.strip(settings, y, Math.min(height, 45 - y), y % 3 == 0));
        }
        assertThat(columns).isEqualTo(whole);
        assertThat(Decoded.encode(settings, strips)).isEqualTo(whole);
    }

    @ParameterizedTest
    @EnumSource(Subsampling.class)
    void everyCodingShouldDecodeToTheSamePixels(Subsampling subsampling) {
        for (int side = 1; side <= 65; side += 4) {
            for (int quality : new int[] {12, 80, 100}) {
                JpegSettings standard = JpegSettings.of(66 - side, side, subsampling, quality);
                int[] samples = Decoded.of(standard).samples();
                for (Coding coding : List.of(Coding.OPTIMISED_TABLES, Coding.PROGRESSIVE)) {
                    Decoded decoded = Decoded.of(standard.with(coding));
                    assertThat(decoded.warnings())
                            .as("warnings for %s %s", coding, standard)
                            .isEmpty();
                    assertThat(decoded.samples())
                            .as("%s of %s", coding, standard)
                            .isEqualTo(samples);
                }
            }
        }
    }

    @Test
    void tablesMadeForThePictureShouldSaveBytes() {
        JpegSettings settings = JpegSettings.of(403, 305, Subsampling.S420, 80);
        int standard = Decoded.encode(settings, List.of(Scene.planes(settings))).length;
        int optimised = Decoded.encode(settings.with(Coding.OPTIMISED_TABLES), List.of(Scene.planes(settings))).length;
        assertThat(optimised).isLessThan(standard);
    }

    @ParameterizedTest
    @EnumSource(Coding.class)
    void blocksThatThePictureDoesNotHaveShouldCostAsLittleAsEqualOnes(Coding coding) {
        byte[] withEmpty = flat(JpegSettings.of(8, 8, Subsampling.S420, 80).with(coding));
        byte[] withEqual = flat(JpegSettings.of(16, 16, Subsampling.S420, 80).with(coding));
        assertThat(firstScan(withEmpty)).isEqualTo(firstScan(withEqual));
    }

    private static byte[] flat(JpegSettings settings) {
        List<Plane> planes = Scene.planes(settings);
        for (Plane plane : planes) {
            for (int y = 0; y < plane.lines(); y++) {
                Arrays.fill(plane.line(y), 250);
            }
            plane.pad();
        }
        return Decoded.encode(settings, List.of(planes));
    }

    /** From its header to the marker behind it. */
    private static byte[] firstScan(byte[] file) {
        int scan = 0;
        while (file[scan] != -1 || (file[scan + 1] & 0xff) != 0xda) {
            scan++;
        }
        int end = scan + 2;
        while (file[end] != -1 || file[end + 1] == 0) {
            end++;
        }
        return Arrays.copyOfRange(file, scan, end);
    }

    @Test
    void samplesFarOutsideShouldStillMakeAFile() {
        JpegSettings settings = JpegSettings.of(24, 8, Subsampling.GRAY, 100);
        float[] extremes = {1e6f, -1e6f, Float.NaN, Float.MAX_VALUE, Float.NEGATIVE_INFINITY};
        Plane plane = Plane.ofRows(24, 8);
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 24; x++) {
                plane.line(y)[x] = extremes[(x + y) % extremes.length];
            }
        }
        plane.pad();
        for (Coding coding : Coding.values()) {
            Decoded decoded = Decoded.of(Decoded.encode(settings.with(coding), List.of(List.of(plane))));
            assertThat(decoded.warnings()).isEmpty();
            assertThat(decoded.raster().getWidth()).isEqualTo(24);
        }
    }

    @Test
    void planesThatAreNotThePicturesShouldBeRefused() throws IOException {
        JpegEncoder encoder =
                new JpegEncoder(JpegSettings.of(30, 40, Subsampling.S420, 80), new ByteArrayOutputStream());
        Plane luma = Plane.ofRows(30, 16);
        Plane chroma = Plane.ofRows(15, 8);
        assertThatThrownBy(() -> encoder.write(List.of(luma))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> encoder.write(List.of(luma, chroma, Plane.ofRows(14, 8))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> encoder.write(List.of(Plane.ofRows(30, 15), chroma, chroma)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> encoder.write(List.of(Plane.ofRows(30, 48), chroma, chroma)))
                .isInstanceOf(IllegalArgumentException.class);
        encoder.write(List.of(luma, chroma, chroma));
        assertThatThrownBy(encoder::finish).isInstanceOf(IllegalStateException.class);
    }
}
