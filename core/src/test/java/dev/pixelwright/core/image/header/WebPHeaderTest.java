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

class WebPHeaderTest {

    @Test
    void readShouldKnowLossyAndLosslessPictures() {
        assertThat(Headers.read(SampleWebP.lossy(16_383, 2))).isEqualTo(info(16_383, 2, 1, false));
        assertThat(Headers.read(SampleWebP.lossless(16_384, 5, false))).isEqualTo(info(16_384, 5, 1, false));
        assertThat(Headers.read(SampleWebP.lossless(3, 16_384, true))).isEqualTo(info(3, 16_384, 1, true));
    }

    @Test
    void readShouldKnowExtendedPictures() {
        byte[] file = new SampleWebP()
                .extended(0x10, 8, 6)
                .chunk("ICCP", new byte[5])
                .chunk("ALPH", new byte[3])
                .chunk("VP8 ", SampleWebP.vp8(8, 6))
                .chunk("XMP ", new byte[7])
                .end();
        assertThat(Headers.read(file)).isEqualTo(info(8, 6, 1, true));
    }

    @Test
    void readShouldFindEachOrientation() {
        for (int value = 1; value <= 8; value++) {
            byte[] block = value % 2 == 0 ? SampleExif.app1(value, true) : SampleExif.block(value, false);
            byte[] file = new SampleWebP()
                    .extended(0x08, 8, 6)
                    .chunk("VP8 ", SampleWebP.vp8(8, 6))
                    .chunk("EXIF", block)
                    .end();
            assertThat(Headers.read(file).orientation().exif()).isEqualTo(value);
        }
    }

    @Test
    void readShouldCountTheFramesOfAnAnimation() {
        assertThat(Headers.read(SampleWebP.animated(10, 8, 4))).isEqualTo(info(10, 8, 4, false));
        Headers.assertUndecodable(SampleWebP.animated(10, 8, 0), "webp", "it has no picture");
    }

    @Test
    void readShouldStopAtTheFrameThatExceedsTheLimit() {
        assertThat(Headers.refusal(
                        ByteSource.of(SampleWebP.animated(1000, 1000, 9)), new ImageLimits(1000, 3_000_000, 1000)))
                .isEqualTo(new ImageTooLarge(4_000_000, 3_000_000));
    }

    @Test
    void readShouldRefuseSizesThatDisagree() {
        byte[] still = new SampleWebP()
                .extended(0, 8, 6)
                .chunk("VP8 ", SampleWebP.vp8(8, 7))
                .end();
        Headers.assertUndecodable(still, "webp", "its sizes disagree");
        SampleWebP large = new SampleWebP().chunk("VP8L", SampleWebP.vp8l(9, 9, true));
        byte[] frame =
                new SampleWebP().extended(2, 8, 8).frame(0, 0, 8, 8, large).end();
        Headers.assertUndecodable(frame, "webp", "a frame is broken");
        byte[] outside =
                new SampleWebP().extended(2, 9, 8).frame(2, 0, 9, 9, large).end();
        Headers.assertUndecodable(outside, "webp", "a frame reaches beyond the picture");
    }

    @Test
    void readShouldRefuseWhatIsNotWhole() {
        Headers.assertUndecodable(new SampleWebP().end(), "webp", "it has no picture");
        Headers.assertUndecodable(SampleWebP.lossy(0, 4), "webp", "its picture has no pixels");
        Headers.assertUndecodable(
                new SampleWebP().extended(0, 4, 4).chunk("XMP ", new byte[4]).end(), "webp", "it has no picture");
        Headers.assertUndecodable(
                new SampleWebP().chunk("XMP ", new byte[4]).end(), "webp", "it does not begin with its picture");
        Headers.assertUndecodable(
                new SampleWebP()
                        .chunk("VP8 ", SampleWebP.vp8(4, 4))
                        .chunk("VP8 ", SampleWebP.vp8(4, 4))
                        .end(),
                "webp",
                "it has a picture too many");
        Headers.assertUndecodable(
                Headers.with(SampleWebP.lossy(4, 4), 23, 0), "webp", "its picture has a broken header");
        Headers.assertUndecodable(
                Headers.with(SampleWebP.lossless(4, 4, false), 24, 0x20),
                "webp",
                "its picture is of an unknown version");
        Headers.assertUndecodable(
                Headers.with(SampleWebP.lossy(4, 4), 4, 20), "webp", "a chunk is longer than what holds it");
    }

    @Test
    void readShouldTolerateBytesBehindTheEnd() {
        byte[] file =
                new ByteWriter().bytes(SampleWebP.lossy(4, 4)).ascii("VP8 more").toBytes();
        assertThat(Headers.read(file).size()).isEqualTo(new Size(4, 4));
    }

    private static ImageInfo info(int width, int height, int pages, boolean alpha) {
        return new ImageInfo(ImageFormat.WEBP, new Size(width, height), pages, Orientation.UPRIGHT, alpha);
    }
}
