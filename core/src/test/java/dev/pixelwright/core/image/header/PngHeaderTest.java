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
import org.junit.jupiter.params.provider.CsvSource;

class PngHeaderTest {

    private static final byte[] DATA = {1, 2, 3};

    @ParameterizedTest
    @CsvSource({"1,0,false", "16,0,false", "8,2,false", "16,2,false", "4,3,false", "8,4,true", "16,6,true"})
    void readShouldTellAlphaByTheColourType(int bits, int colourType, boolean alpha) {
        assertThat(Headers.read(SamplePng.of(7, 3, bits, colourType)))
                .isEqualTo(new ImageInfo(ImageFormat.PNG, new Size(7, 3), 1, Orientation.UPRIGHT, alpha));
    }

    @Test
    void readShouldTellAlphaByATransparentColour() {
        byte[] file = new SamplePng()
                .header(2, 2, 8, 3)
                .chunk("PLTE", new byte[6])
                .chunk("tRNS", new byte[1])
                .chunk("IDAT", DATA)
                .end();
        assertThat(Headers.read(file).alpha()).isTrue();
    }

    @Test
    void readShouldFindEachOrientation() {
        for (int value = 1; value <= 8; value++) {
            byte[] file = new SamplePng()
                    .header(2, 2, 8, 2)
                    .chunk("eXIf", SampleExif.block(value, value % 2 == 0))
                    .chunk("IDAT", DATA)
                    .end();
            assertThat(Headers.read(file).orientation().exif()).isEqualTo(value);
        }
    }

    @Test
    void readShouldCountTheFramesOfAnAnimation() {
        assertThat(Headers.read(SamplePng.animated(3, 3)).pages()).isEqualTo(3);
        Headers.assertUndecodable(SamplePng.animated(3, 2), "png", "it has not as many frames as it says");
        Headers.assertUndecodable(SamplePng.animated(0, 0), "png", "its animation is broken");
    }

    @Test
    void readShouldRefuseTooManyFramesBeforeTheyCome() {
        byte[] file = SamplePng.animated(Integer.MAX_VALUE, 1);
        assertThat(Headers.refusal(ByteSource.of(file), ImageLimits.DEFAULT))
                .isEqualTo(new ImageTooLarge(32L * Integer.MAX_VALUE, 50_000_000));
    }

    @Test
    void readShouldRefuseAFrameBeyondThePicture() {
        byte[] file = new SamplePng()
                .header(8, 4, 8, 2)
                .chunk("acTL", new ByteWriter().u32be(1).zeros(4).toBytes())
                .frame(0, 8, 4, 1, 0)
                .chunk("IDAT", DATA)
                .end();
        Headers.assertUndecodable(file, "png", "a frame reaches beyond the picture");
    }

    @Test
    void readShouldRefuseHugeSizesByTheLimitFirst() {
        byte[] file = new SamplePng().header(0x7fffffff, 0x7fffffff, 8, 2).end();
        assertThat(Headers.refusal(ByteSource.of(file), ImageLimits.DEFAULT)).isInstanceOf(ImageTooLarge.class);
        Headers.assertUndecodable(
                new SamplePng().header(0xffffffffL, 1, 8, 2).end(), "png", "its picture has an impossible size");
    }

    @Test
    void readShouldRefuseAWrongCheckSum() {
        byte[] file = SamplePng.of(7, 3, 8, 2);
        // The last byte of the header's check sum, the first of the first data, and the last of the file.
        for (int at : new int[] {32, 51 + 8, file.length - 1}) {
            Headers.assertUndecodable(Headers.with(file, at, file[at] ^ 1), "png", "a check sum is wrong");
        }
    }

    @Test
    void readShouldRefuseABrokenOrder() {
        Headers.assertUndecodable(
                new SamplePng().chunk("IDAT", DATA).end(), "png", "it does not begin with its header");
        Headers.assertUndecodable(new SamplePng().header(2, 2, 8, 2).end(), "png", "it has no picture");
        Headers.assertUndecodable(
                new SamplePng().header(2, 2, 8, 3).chunk("IDAT", DATA).end(), "png", "its palette is missing");
        Headers.assertUndecodable(
                new SamplePng()
                        .header(2, 2, 8, 2)
                        .chunk("IDAT", DATA)
                        .chunk("tEXt", DATA)
                        .chunk("IDAT", DATA)
                        .end(),
                "png",
                "its data is not in one piece");
        Headers.assertUndecodable(
                new SamplePng().header(2, 2, 8, 2).chunk("HUGE", DATA).end(),
                "png",
                "it has a chunk that nobody knows");
        Headers.assertUndecodable(SamplePng.of(2, 2, 3, 2), "png", "its header is broken");
        Headers.assertUndecodable(SamplePng.of(2, 2, 16, 3), "png", "its header is broken");
        Headers.assertUndecodable(SamplePng.of(0, 2, 8, 2), "png", "its picture has no pixels");
    }

    @Test
    void readShouldPassByWhatIsNoneOfItsBusiness() {
        byte[] file = new SamplePng()
                .header(2, 2, 8, 2)
                .chunk("iCCP", new byte[200_000])
                .chunk("IDAT", new byte[200_000])
                .chunk("tEXt", DATA)
                .end();
        assertThat(Headers.read(new ByteWriter().bytes(file).zeros(9).toBytes()).size())
                .isEqualTo(new Size(2, 2));
    }
}
