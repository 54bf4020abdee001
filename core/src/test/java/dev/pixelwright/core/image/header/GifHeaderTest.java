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

class GifHeaderTest {

    @Test
    void readShouldCountFrames() {
        assertThat(Headers.read(SampleGif.of(6, 5, 1)))
                .isEqualTo(new ImageInfo(ImageFormat.GIF, new Size(6, 5), 1, Orientation.UPRIGHT, false));
        assertThat(Headers.read(SampleGif.of(6, 5, 70)).pages()).isEqualTo(70);
    }

    @Test
    void readShouldTellAlphaByATransparentColour() {
        byte[] file = new SampleGif(4, 4)
                .frame(0, 0, 4, 4)
                .control(true)
                .frame(1, 1, 2, 2)
                .end();
        assertThat(Headers.read(file).alpha()).isTrue();
    }

    @Test
    void readShouldTellAlphaByABareScreen() {
        assertThat(Headers.read(new SampleGif(4, 4).frame(0, 0, 4, 3).end()).alpha())
                .isTrue();
        byte[] covered = new SampleGif(4, 4).frame(0, 0, 4, 4).frame(0, 0, 4, 3).end();
        assertThat(Headers.read(covered).alpha()).isFalse();
    }

    @Test
    void readShouldStopAtTheFrameThatExceedsTheLimit() {
        byte[] file = new SampleGif(1000, 1000)
                .frame(0, 0, 1000, 1000)
                .frame(0, 0, 1000, 1000)
                .bytes(0x99)
                .end();
        assertThat(Headers.refusal(ByteSource.of(file), new ImageLimits(1000, 1_500_000, 1000)))
                .isEqualTo(new ImageTooLarge(2_000_000, 1_500_000));
    }

    @Test
    void readShouldRefuseAFrameBeyondTheScreen() {
        byte[] file = new SampleGif(4, 4).frame(1, 0, 4, 4).end();
        Headers.assertUndecodable(file, "gif", "a frame reaches beyond the picture");
        Headers.assertUndecodable(
                new SampleGif(1, 1).frame(0, 0, 65_535, 65_535).end(), "gif", "a frame reaches beyond the picture");
    }

    @Test
    void readShouldRefuseWhatIsNotWhole() {
        Headers.assertUndecodable(new SampleGif(4, 4).end(), "gif", "it has no picture");
        Headers.assertUndecodable(new SampleGif(0, 4).end(), "gif", "its picture has no pixels");
        Headers.assertUndecodable(new SampleGif(4, 4).bytes(7).end(), "gif", "a block of an unknown kind");
        Headers.assertUndecodable(new SampleGif(4, 4).bytes(0x21, 0xf9, 5).end(), "gif", "a control block is broken");
        byte[] empty =
                new SampleGif(4, 4).bytes(0x2c, 0, 0, 0, 0, 4, 0, 4, 0, 0, 2, 0).end();
        Headers.assertUndecodable(empty, "gif", "a frame has no data");
    }

    @Test
    void readShouldTolerateBytesBehindTheTrailer() {
        byte[] file =
                new ByteWriter().bytes(SampleGif.of(3, 2, 2)).ascii("more").toBytes();
        assertThat(Headers.read(file).pages()).isEqualTo(2);
    }
}
