package dev.pixelwright.core.image.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.ImageFailure.ImageTooLarge;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TiffHeaderTest {

    private static final int ORIENTATION = 274;
    private static final int EXTRA_SAMPLES = 338;
    private static final int SUBFILE_TYPE = 254;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readShouldCountPages(boolean little) {
        assertThat(Headers.read(SampleTiff.of(little, 7, 1)))
                .isEqualTo(new ImageInfo(ImageFormat.TIFF, new Size(7, 1), 1, Orientation.UPRIGHT, false));
        assertThat(Headers.read(SampleTiff.of(little, 7, 5)).pages()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readShouldFindEachOrientation(boolean little) {
        for (int value = 1; value <= 8; value++) {
            byte[] file = new SampleTiff(little)
                    .page(5, 3, true, new int[] {ORIENTATION, value})
                    .toBytes();
            assertThat(Headers.read(file).orientation().exif()).isEqualTo(value);
        }
    }

    @Test
    void readShouldTellAlphaByTheMeaningOfTheExtraSample() {
        for (int meaning = 0; meaning <= 3; meaning++) {
            byte[] file = new SampleTiff(true)
                    .page(5, 3, true, new int[] {EXTRA_SAMPLES, meaning})
                    .toBytes();
            assertThat(Headers.read(file).alpha()).isEqualTo(meaning == 1 || meaning == 2);
        }
    }

    @Test
    void readShouldNotCountSmallerVersionsAndMasks() {
        byte[] file = new SampleTiff(false)
                .page(9, 9, false)
                .page(3, 3, false, new int[] {SUBFILE_TYPE, 1})
                .page(9, 9, false, new int[] {SUBFILE_TYPE, 4})
                .page(8, 8, true, new int[] {SUBFILE_TYPE, 2})
                .toBytes();
        assertThat(Headers.read(file).pages()).isEqualTo(2);
        assertThat(Headers.read(file).size()).isEqualTo(new Size(9, 9));
    }

    @Test
    void readShouldCountThePixelsOfEveryPage() {
        byte[] file =
                new SampleTiff(true).page(9, 1, false).page(1000, 100, true).toBytes();
        assertThat(Headers.refusal(ByteSource.of(file), new ImageLimits(1000, 100_008, 1)))
                .isEqualTo(new ImageTooLarge(100_009, 100_008));
    }

    @Test
    void readShouldRefuseACircleOfPages() {
        // The offset of the next page lies behind the count and four entries.
        byte[] file = SampleTiff.of(true, 7, 2);
        Headers.assertUndecodable(Headers.with(file, 8 + 2 + 4 * 12, 8), "tiff", "its pages go in a circle");
    }

    @Test
    void readShouldRefuseDataBeyondTheFile() {
        byte[] file = SampleTiff.of(true, 7, 1);
        int entries = 8 + 2;
        // The place of the list of strips, then a strip itself, then the length of a strip.
        Headers.assertUndecodable(Headers.with(file, entries + 2 * 12 + 11, 0xff), "tiff", "it ends early");
        Headers.assertUndecodable(Headers.with(file, file.length - 8 + 3, 0xff), "tiff", "it ends early");
        Headers.assertUndecodable(Headers.with(file, entries + 3 * 12 + 10, 3), "tiff", "it ends early");
        Headers.assertUndecodable(Headers.with(file, entries + 3 * 12 + 10, 0), "tiff", "a piece of its data is empty");
    }

    @Test
    void readShouldRefuseABrokenDirectory() {
        byte[] file = SampleTiff.of(true, 7, 1);
        int entries = 8 + 2;
        Headers.assertUndecodable(Headers.with(file, 8, 0), "tiff", "a directory has 0 entries");
        Headers.assertUndecodable(Headers.with(file, 9, 0xff), "tiff", "a directory has 65284 entries");
        Headers.assertUndecodable(Headers.with(file, entries, 1), "tiff", "its picture has no pixels");
        Headers.assertUndecodable(
                Headers.with(file, entries + 2 * 12, 1), "tiff", "a page does not say where its data is");
        Headers.assertUndecodable(
                Headers.with(file, entries + 3 * 12 + 4, 1),
                "tiff",
                "a page has not as many lengths as places of its data");
    }

    @Test
    void readShouldRefuseMoreSamplesThanAPixelHas() {
        for (int samples : new int[] {0, 9, 60_000}) {
            byte[] file = new SampleTiff(true)
                    .page(5, 3, true, new int[] {277, samples})
                    .toBytes();
            Headers.assertUndecodable(file, "tiff", "a page has " + samples + " samples a pixel");
        }
    }

    @Test
    void readShouldRefuseATileThatIsFarTooLarge() {
        byte[] file = new SampleTiff(true)
                .page(5, 3, true, new int[] {322, 60_000}, new int[] {323, 60_000}, new int[] {324, 8}, new int[] {
                    325, 1
                })
                .toBytes();
        assertThat(Headers.refusal(ByteSource.of(file), ImageLimits.DEFAULT)).isInstanceOf(ImageTooLarge.class);
    }
}
