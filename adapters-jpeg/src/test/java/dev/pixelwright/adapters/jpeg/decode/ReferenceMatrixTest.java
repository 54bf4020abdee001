package dev.pixelwright.adapters.jpeg.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.Raster;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All widths and all heights from 1 to 65, in all samplings, codings and orders of scans: samples at full scale are
 * within 1 of those of libjpeg, and smaller ones are what the definition says.
 */
class ReferenceMatrixTest {

    private static final int SIZES = 65;
    private static final int[] RESTART_INTERVALS = {0, 1, 0, 3, 7};

    static Stream<Arguments> samplings() {
        return Stream.of(
                Arguments.of("gray", new int[] {11}),
                Arguments.of("gray with factors", new int[] {22}),
                Arguments.of("4:4:4", new int[] {11, 11, 11}),
                Arguments.of("4:2:2", new int[] {21, 11, 11}),
                Arguments.of("4:4:0", new int[] {12, 11, 11}),
                Arguments.of("4:2:0", new int[] {22, 11, 11}),
                Arguments.of("4:1:1", new int[] {41, 11, 11}),
                Arguments.of("4:1:0", new int[] {42, 11, 11}),
                Arguments.of("a third", new int[] {13, 11, 13}),
                Arguments.of("half and quarter", new int[] {22, 12, 11}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samplings")
    void samplesShouldBeWithinOneOfTheReference(String name, int[] samplings) throws IOException {
        for (int i = 0; i < SIZES; i++) {
            TestPicture picture = TestPicture.of(i + 1, i * 37 % SIZES + 1, samplings, i);
            List<Raster> expected = references(picture);
            for (TestFile file : files(picture, i)) {
                byte[] bytes = file.write();
                Raster whole = Reference.raster(bytes);
                Planes planes = Planes.of(bytes, Scale.FULL);
                assertThat(planes.count()).isEqualTo(samplings.length);
                for (int component = 0; component < samplings.length; component++) {
                    checkWithinOne(planes, component, expected.get(component));
                }
                // That the file is what it is meant to be.
                checkSame(whole, expected.get(0));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samplings")
    void smallerSamplesShouldBeThoseOfTheDefinition(String name, int[] samplings) throws IOException {
        for (int i = 0; i < SIZES; i += 9) {
            TestPicture picture = TestPicture.of(i + 1, i * 37 % SIZES + 1, samplings, i);
            for (TestFile file : files(picture, i)) {
                byte[] bytes = file.write();
                for (Scale scale : Scale.values()) {
                    checkDefinition(Planes.of(bytes, scale), picture, scale);
                }
            }
        }
    }

    private static void checkDefinition(Planes planes, TestPicture picture, Scale scale) {
        int side = scale.side();
        for (int component = 0; component < planes.count(); component++) {
            assertThat(planes.width(component)).isEqualTo(ceiling(picture.planeWidth(component), side));
            assertThat(planes.height(component)).isEqualTo(ceiling(picture.planeHeight(component), side));
            for (int y = 0; y < planes.height(component); y++) {
                for (int x = 0; x < planes.width(component); x++) {
                    double expected = picture.sample(component, x, y, side);
                    if (Math.abs(planes.sample(component, x, y) - expected) > 0.001) {
                        assertThat((double) planes.sample(component, x, y))
                                .as("%s of component %d at %d, %d", scale, component, x, y)
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    private static int ceiling(int length, int side) {
        return TestPicture.ceiling(length * side, 8);
    }

    private static List<Raster> references(TestPicture picture) throws IOException {
        Raster[] planes = new Raster[picture.components.size()];
        for (int component = 0; component < planes.length; component++) {
            planes[component] = Reference.plane(picture, component);
        }
        return List.of(planes);
    }

    private static List<TestFile> files(TestPicture picture, int which) {
        int components = picture.components.size();
        return IntStream.range(0, 5)
                .mapToObj(coding -> file(picture, components, coding)
                        .restarting(RESTART_INTERVALS[(which + coding) % RESTART_INTERVALS.length]))
                .toList();
    }

    private static TestFile file(TestPicture picture, int components, int coding) {
        return switch (coding) {
            case 0 -> TestFile.sequential(picture, TestScan.interleaved(components));
            case 1 -> TestFile.sequential(picture, TestScan.apart(components)).padded();
            case 2 ->
                TestFile.sequential(picture, TestScan.halfApart(components)).withWideTables();
            case 3 -> TestFile.progressive(picture, TestScan.spectral(components));
            default -> TestFile.progressive(picture, TestScan.successive(components));
        };
    }

    private static void checkWithinOne(Planes planes, int component, Raster expected) {
        assertThat(planes.width(component)).isEqualTo(expected.getWidth());
        assertThat(planes.height(component)).isEqualTo(expected.getHeight());
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                int difference = planes.rounded(component, x, y) - expected.getSample(x, y, 0);
                if (Math.abs(difference) > 1) {
                    assertThat(planes.rounded(component, x, y))
                            .as("component %d at %d, %d", component, x, y)
                            .isEqualTo(expected.getSample(x, y, 0));
                }
            }
        }
    }

    private static void checkSame(Raster whole, Raster luma) {
        int width = whole.getWidth();
        int height = whole.getHeight();
        assertThat(whole.getSamples(0, 0, width, height, 0, (int[]) null))
                .isEqualTo(luma.getSamples(0, 0, width, height, 0, (int[]) null));
    }
}
