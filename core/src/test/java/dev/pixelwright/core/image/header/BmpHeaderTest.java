package dev.pixelwright.core.image.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.ImageFailure.ImageTooLarge;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BmpHeaderTest {

    private static final long MASK = 0xff000000L;

    @ParameterizedTest
    @CsvSource({
        "40, 1, 0, false",
        "40, 24, 0, false",
        "40, 32, 0, false",
        "40, 32, 3, false",
        "40, 32, 6, true",
        "52, 32, 3, false",
        "56, 32, 3, true",
        "64, 24, 0, false",
        "108, 32, 0, false",
        "108, 32, 3, true",
        "124, 16, 3, true"
    })
    void readShouldTellAlphaByAMaskOnly(int dibSize, int bits, int compression, boolean alpha) {
        assertThat(Headers.read(SampleBmp.of(dibSize, 5, 3, bits, compression, MASK)))
                .isEqualTo(new ImageInfo(ImageFormat.BMP, new Size(5, 3), 1, Orientation.UPRIGHT, alpha));
    }

    @Test
    void readShouldNotTakeAnEmptyMaskForAlpha() {
        assertThat(Headers.read(SampleBmp.of(124, 5, 3, 32, 3, 0)).alpha()).isFalse();
    }

    @Test
    void readShouldKnowTheFirstVersionAndRuns() {
        assertThat(Headers.read(SampleBmp.core(7, 2, 4)).size()).isEqualTo(new Size(7, 2));
        assertThat(Headers.read(SampleBmp.runs(9, 8, 1)).size()).isEqualTo(new Size(5, 9));
        assertThat(Headers.read(SampleBmp.runs(9, 4, 2)).size()).isEqualTo(new Size(5, 9));
    }

    @Test
    void readShouldTakeANegativeHeightForTopDown() {
        assertThat(Headers.read(SampleBmp.of(40, 5, -3, 24, 0, 0)).size()).isEqualTo(new Size(5, 3));
        Headers.assertUndecodable(SampleBmp.runs(-9, 8, 1), "bmp", "a compressed picture cannot begin at the top");
    }

    @Test
    void readShouldRefuseHugeSizesByTheLimitFirst() {
        byte[] file = SampleBmp.of(40, 1, 1, 24, 0, 0);
        byte[] wide = Headers.with(file, 21, 0x7f);
        assertThat(Headers.refusal(ByteSource.of(wide), ImageLimits.DEFAULT)).isInstanceOf(ImageTooLarge.class);
        byte[] deepest = Headers.with(Headers.with(file, 22, 0), 25, 0x80);
        assertThat(Headers.refusal(ByteSource.of(deepest), ImageLimits.DEFAULT)).isInstanceOf(ImageTooLarge.class);
        Headers.assertUndecodable(deepest, "bmp", "its picture has an impossible size");
    }

    @Test
    void readShouldRefuseABrokenHeader() {
        byte[] file = SampleBmp.of(40, 5, 3, 24, 0, 0);
        Headers.assertUndecodable(Headers.with(file, 18, 0), "bmp", "its picture has no pixels");
        Headers.assertUndecodable(Headers.with(file, 21, 0x80), "bmp", "its picture has no pixels");
        Headers.assertUndecodable(Headers.with(file, 26, 2), "bmp", "its header is broken");
        Headers.assertUndecodable(Headers.with(file, 28, 23), "bmp", "its header is broken");
        Headers.assertUndecodable(Headers.with(file, 30, 4), "bmp", "its compression is not known");
        Headers.assertUndecodable(Headers.with(file, 30, 1), "bmp", "its compression is not known");
        Headers.assertUndecodable(Headers.with(file, 10, 53), "bmp", "its pixels begin inside its header");
    }

    @Test
    void readShouldRefuseMissingPixels() {
        byte[] file = SampleBmp.of(40, 5, 3, 24, 0, 0);
        Headers.assertUndecodable(Arrays.copyOf(file, file.length - 1), "bmp", "it ends early");
    }
}
