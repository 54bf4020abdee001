package dev.pixelwright.core.image.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.failure.ImageFailure.UnsupportedMediaType;
import dev.pixelwright.core.image.ImageLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFilesTest {

    private static final int MUTATIONS = 2000;

    static final class Sample {

        private final String name;
        private final byte[] file;

        Sample(String name, byte[] file) {
            this.name = name;
            this.file = file;
        }

        String name() {
            return name;
        }

        byte[] file() {
            return file;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> samples() {
        return List.of(
                new Sample("jpeg", SampleJpeg.turned(6, true)),
                new Sample("png", SamplePng.of(7, 3, 8, 3)),
                new Sample("animated png", SamplePng.animated(3, 3)),
                new Sample("gif", SampleGif.of(6, 5, 3)),
                new Sample("lossy webp", SampleWebP.lossy(8, 6)),
                new Sample("lossless webp", SampleWebP.lossless(8, 6, true)),
                new Sample("animated webp", SampleWebP.animated(8, 6, 3)),
                new Sample("bmp", SampleBmp.of(40, 5, 3, 24, 0, 0)),
                new Sample("masked bmp", SampleBmp.of(124, 5, 3, 32, 3, 1)),
                new Sample("old bmp", SampleBmp.core(5, 3, 8)),
                new Sample("bmp of runs", SampleBmp.runs(3, 8, 1)),
                new Sample("little tiff", SampleTiff.of(true, 7, 3)),
                new Sample("big tiff", SampleTiff.of(false, 7, 1)),
                new Sample("heif", new SampleHeif().size(8, 6).alpha().turned(1).end()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readShouldRefuseEveryPrefix(Sample sample) {
        Headers.read(sample.file());
        for (int length = 0; length < sample.file().length; length++) {
            assertThat(Headers.refusal(Arrays.copyOf(sample.file(), length)))
                    .as("the first %d bytes", length)
                    .isInstanceOfAny(UndecodableImage.class, UnsupportedMediaType.class);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readShouldAnswerOrRefuseAStreamThatEndsBeforeItsSize(Sample sample) throws IOException {
        for (int length = 0; length < sample.file().length; length++) {
            ByteSource source = lying(Arrays.copyOf(sample.file(), length), sample.file().length);
            try {
                // Formats with declared places take the size on trust; they have read their header by then.
                assertThat(ImageHeaders.read(source, ImageLimits.DEFAULT).size())
                        .isEqualTo(Headers.read(sample.file()).size());
            } catch (FailureException e) {
                assertThat(e.failure()).isInstanceOfAny(UndecodableImage.class, UnsupportedMediaType.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void readShouldAnswerOrRefuseWhateverComes(Sample sample) throws IOException {
        Random random = new Random(sample.name().hashCode());
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutant = mutate(sample.file(), random);
            try {
                assertThat(ImageHeaders.read(ByteSource.of(mutant), ImageLimits.DEFAULT)
                                .totalPixels())
                        .isBetween(1L, ImageLimits.DEFAULT.maxPixels());
            } catch (FailureException e) {
                assertThat(e.failure()).isInstanceOf(ImageFailure.class);
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static byte[] mutate(byte[] file, Random random) {
        byte[] mutant = Arrays.copyOf(file, file.length + random.nextInt(8) - random.nextInt(8));
        // Past the magic, or most mutants would say nothing about the reader.
        int from = Math.min(4, mutant.length - 1);
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = from + random.nextInt(mutant.length - from);
            switch (random.nextInt(4)) {
                case 0 -> mutant[at] = (byte) 0xff;
                case 1 -> mutant[at] = 0;
                case 2 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                default -> Arrays.fill(mutant, at, Math.min(mutant.length, at + 4), (byte) random.nextInt());
            }
        }
        return mutant;
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void readShouldNotWorkLongOnDirectoriesThatOverlap() {
        // Every two bytes begin a directory of 1024 entries that ends in the middle of the next one.
        byte[] file = new byte[2_000_000];
        for (int i = 0; i < file.length; i += 2) {
            file[i] = 4;
        }
        System.arraycopy(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8}, 0, file, 0, 8);
        assertThat(Headers.refusal(file)).isInstanceOf(UndecodableImage.class);
    }

    @Test
    void readShouldPassOnWhatTheSourceThrows() {
        ByteSource broken = new ByteSource() {
            @Override
            public InputStream open() throws IOException {
                throw new IOException("no such disk");
            }

            @Override
            public long size() {
                return 1;
            }
        };
        assertThatThrownBy(() -> ImageHeaders.read(broken)).isInstanceOf(IOException.class);
    }

    private static ByteSource lying(byte[] bytes, long size) {
        return new ByteSource() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long size() {
                return size;
            }
        };
    }
}
