package dev.pixelwright.adapters.jpeg.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.pixelwright.adapters.jpeg.JdkJpeg;
import dev.pixelwright.adapters.jpeg.plane.RowTarget;
import dev.pixelwright.core.failure.FailureException;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JpegDecoderTest {

    private static final TestPicture PICTURE = TestPicture.of(67, 45, new int[] {22, 11, 11}, 1);
    private static final byte[] SEQUENTIAL =
            TestFile.sequential(PICTURE, TestScan.interleaved(3)).write();
    private static final byte[] PROGRESSIVE =
            TestFile.progressive(PICTURE, TestScan.successive(3)).write();

    static Stream<byte[]> files() {
        return Stream.of(
                SEQUENTIAL,
                TestFile.sequential(PICTURE, TestScan.apart(3)).restarting(2).write(),
                PROGRESSIVE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFileOfAnotherEncoderShouldBeDecodedAsTheReferenceDoes(boolean progressive) throws IOException {
        BufferedImage picture = new BufferedImage(167, 145, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 145; y++) {
            for (int x = 0; x < 167; x++) {
                picture.setRGB(x, y, 0x10101 * (x * y / 8 % 251) ^ (x << 16 | y));
            }
        }
        byte[] file = written(picture, progressive);
        Raster expected = Reference.raster(file);
        Planes planes = Planes.of(file, Scale.FULL);
        for (int y = 0; y < 145; y++) {
            for (int x = 0; x < 167; x++) {
                int luma = expected.getSample(x, y, 0);
                assertThat(planes.rounded(0, x, y)).isBetween(luma - 1, luma + 1);
            }
        }
    }

    // Noise, so that blocks end with their last coefficient, and short codes, which a decoder reads several at a time.
    @Test
    void anEighthShouldBeTheMeanOfBlocksThatHaveAllCoefficients() throws IOException {
        BufferedImage noise = new BufferedImage(256, 256, BufferedImage.TYPE_BYTE_GRAY);
        byte[] samples = new byte[256 * 256];
        new SplittableRandom(1).nextBytes(samples);
        noise.getRaster().setDataElements(0, 0, 256, 256, samples);
        byte[] file = written(noise, false);
        Planes full = Planes.of(file, Scale.FULL);
        Planes eighth = Planes.of(file, Scale.EIGHTH);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 32; x++) {
                double sum = 0;
                for (int i = 0; i < 64; i++) {
                    sum += full.sample(0, 8 * x + i % 8, 8 * y + i / 8);
                }
                assertThat((double) eighth.sample(0, x, y)).isCloseTo(sum / 64, within(0.01));
            }
        }
    }

    private static byte[] written(BufferedImage picture, boolean progressive) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = JdkJpeg.writer();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(0.97f);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aStreamThatTricklesShouldGiveTheSameSamples(byte[] file) throws IOException {
        List<float[]> whole = rows(new ByteArrayInputStream(file));
        List<float[]> trickled = rows(new ByteArrayInputStream(file) {
            @Override
            public synchronized int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(1, length));
            }
        });
        assertThat(trickled).hasSameSizeAs(whole);
        for (int i = 0; i < whole.size(); i++) {
            assertThat(trickled.get(i)).isEqualTo(whole.get(i));
        }
    }

    private static List<float[]> rows(ByteArrayInputStream file) throws IOException {
        List<float[]> rows = new ArrayList<>();
        RowTarget target = new RowTarget() {
            @Override
            public float[][] room(int count, int length) {
                float[][] room = new float[count][length];
                rows.addAll(List.of(room));
                return room;
            }

            @Override
            public void filled(int count) {
                // They are in the list.
            }
        };
        JpegDecoder.open(file).decode(Scale.FULL, List.of(target, target, target), done -> {});
        return rows;
    }

    @ParameterizedTest
    @MethodSource("files")
    void progressShouldRiseToOne(byte[] file) throws IOException {
        List<Double> heard = new ArrayList<>();
        decoder(file).decode(Scale.HALF, targets(3), heard::add);
        assertThat(heard).isSorted().hasSizeGreaterThanOrEqualTo(3);
        assertThat(heard.get(0)).isPositive();
        assertThat(heard.get(heard.size() - 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatProgressThrowsShouldEndTheDecoding(byte[] file) throws IOException {
        JpegDecoder decoder = decoder(file);
        IllegalStateException stop = new IllegalStateException("stop");
        assertThatThrownBy(() -> decoder.decode(Scale.HALF, targets(3), done -> {
                    throw stop;
                }))
                .isSameAs(stop);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatIsCutShortShouldBeRefusedWhereverItIsCut(byte[] file) {
        for (Scale scale : List.of(Scale.FULL, Scale.EIGHTH)) {
            for (int length = 0; length < file.length - 2; length += step(file, length)) {
                byte[] cut = Arrays.copyOf(file, length);
                assertThatThrownBy(() -> Planes.of(cut, scale))
                        .as("%d of %d bytes", length, file.length)
                        .isInstanceOf(FailureException.class)
                        .hasMessageStartingWith("UNDECODABLE_IMAGE");
            }
        }
    }

    // Each of the last bytes, where little is missing.
    private static int step(byte[] file, int length) {
        return length < file.length - 100 ? 53 : 1;
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileWithoutItsLastMarkerShouldBeReadIfNothingElseIsMissing(byte[] file) throws IOException {
        assertThat(Planes.of(Arrays.copyOf(file, file.length - 2), Scale.FULL).height(0))
                .isEqualTo(45);
    }

    @Test
    void aProgressionMayEndBeforeItIsComplete() throws IOException {
        List<TestScan> scans = TestScan.successive(3);
        byte[] file = TestFile.progressive(PICTURE, scans.subList(0, 7)).write();
        assertThat(Planes.of(file, Scale.FULL).height(0)).isEqualTo(45);
        byte[] stopped = Arrays.copyOf(file, file.length - 2);
        assertThatThrownBy(() -> Planes.of(stopped, Scale.FULL)).isInstanceOf(FailureException.class);
    }

    @Test
    void aComponentShouldNotBeMissing() {
        byte[] sequential =
                TestFile.sequential(PICTURE, TestScan.apart(3).subList(0, 2)).write();
        byte[] progressive = TestFile.progressive(PICTURE, List.of(new TestScan(List.of(0), 0, 0, 0, 0)))
                .write();
        assertThatThrownBy(() -> Planes.of(sequential, Scale.FULL)).hasMessageContaining("is missing");
        assertThatThrownBy(() -> Planes.of(progressive, Scale.FULL)).hasMessageContaining("is missing");
    }

    @Test
    void aComponentShouldNotComeTwice() {
        TestScan luma = TestScan.sequential(List.of(0));
        byte[] file = TestFile.sequential(PICTURE, List.of(luma, luma)).write();
        assertThatThrownBy(() -> Planes.of(file, Scale.FULL)).hasMessageContaining("in two scans");
    }

    @Test
    void scansShouldNotBeWithoutNumber() {
        TestScan bits = new TestScan(List.of(0), 0, 0, 1, 0);
        List<TestScan> scans = new ArrayList<>(List.of(new TestScan(List.of(0, 1, 2), 0, 0, 0, 1)));
        for (int i = 0; i < 100; i++) {
            scans.add(bits);
        }
        assertThatThrownBy(() -> Planes.of(TestFile.progressive(PICTURE, scans).write(), Scale.EIGHTH))
                .hasMessageContaining("more than 100 scans");
        byte[] hundred = TestFile.progressive(PICTURE, scans.subList(0, 100)).write();
        assertThat(planes(hundred).height(0)).isEqualTo(6);
    }

    private static Planes planes(byte[] file) {
        try {
            return Planes.of(file, Scale.EIGHTH);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFileShouldBeDecodedOnce() throws IOException {
        JpegDecoder decoder = decoder(SEQUENTIAL);
        decoder.decode(Scale.EIGHTH, targets(3), done -> {});
        assertThatThrownBy(() -> decoder.decode(Scale.EIGHTH, targets(3), done -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsNotSupportedShouldNotBeDecoded() throws IOException {
        JpegDecoder decoder = new TestHeader().frame(0xc9, 8, 1, 0x11).scan(1).open();
        assertThatThrownBy(() -> decoder.decode(Scale.EIGHTH, targets(1), done -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        JpegDecoder three = decoder(SEQUENTIAL);
        assertThatThrownBy(() -> three.decode(Scale.EIGHTH, targets(2), done -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tablesShouldNotBeMissing() throws IOException {
        JpegDecoder decoder = new TestHeader().frame(0xc0, 8, 1, 0x11).scan(1).open();
        assertThatThrownBy(() -> decoder.decode(Scale.EIGHTH, targets(1), done -> {}))
                .hasMessageContaining("a table is missing");
    }

    private static JpegDecoder decoder(byte[] file) throws IOException {
        return JpegDecoder.open(new ByteArrayInputStream(file));
    }

    private static List<RowTarget> targets(int count) {
        return Stream.<RowTarget>generate(Strip::new).limit(count).toList();
    }
}
