package dev.pixelwright.core.image.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.ImageFailure.ImageTooLarge;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegHeaderTest {

    @Test
    void readShouldGiveTheSizeOfTheFrame() {
        assertThat(Headers.read(SampleJpeg.of(300, 2)))
                .isEqualTo(new ImageInfo(ImageFormat.JPEG, new Size(300, 2), 1, Orientation.UPRIGHT, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xc0, 0xc1, 0xc2})
    void readShouldAcceptHuffmanFrames(int marker) {
        byte[] file = new SampleJpeg().frame(marker, 8, 6).scan().scan().end();
        assertThat(Headers.read(file).size()).isEqualTo(new Size(8, 6));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xde, 0xdf})
    void readShouldRefuseOtherProcesses(int marker) {
        byte[] file = new SampleJpeg().frame(marker, 8, 6).scan().end();
        Headers.assertUndecodable(file, "jpeg", "its coding is lossless, hierarchical or arithmetic");
    }

    @Test
    void readShouldFindEachOrientationInBothByteOrders() {
        for (int value = 1; value <= 8; value++) {
            assertThat(Headers.read(SampleJpeg.turned(value, true))
                            .orientation()
                            .exif())
                    .isEqualTo(value);
            assertThat(Headers.read(SampleJpeg.turned(value, false))
                            .orientation()
                            .exif())
                    .isEqualTo(value);
        }
    }

    @Test
    void readShouldSeeTheExifBehindXmp() {
        byte[] file = new SampleJpeg()
                .segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<x/>".getBytes(StandardCharsets.UTF_8))
                .segment(0xe1, SampleExif.app1(6, true))
                .frame(0xc0, 4, 2)
                .scan()
                .end();
        assertThat(Headers.read(file).orientation()).isEqualTo(Orientation.TURNED_LEFT);
    }

    @Test
    void readShouldTakeBrokenExifForUpright() {
        byte[] exif = SampleExif.app1(6, true);
        for (int length = 0; length < exif.length - 8; length++) {
            byte[] file = new SampleJpeg()
                    .segment(0xe1, Arrays.copyOf(exif, length))
                    .frame(0xc0, 4, 2)
                    .scan()
                    .end();
            assertThat(Headers.read(file).orientation()).isEqualTo(Orientation.UPRIGHT);
        }
    }

    @Test
    void readShouldTolerateBytesBehindTheEnd() {
        byte[] file = new ByteWriter()
                .bytes(SampleJpeg.of(5, 5))
                .bytes(SampleJpeg.of(1, 1))
                .zeros(3)
                .toBytes();
        assertThat(Headers.read(file).size()).isEqualTo(new Size(5, 5));
    }

    @Test
    void readShouldRefuseAMissingEnd() {
        byte[] file = new SampleJpeg().frame(0xc0, 4, 2).scan().unended();
        Headers.assertUndecodable(file, "jpeg", "it ends early");
    }

    @Test
    void readShouldNameTheLimitBeforeTheMissingRestOfASmallFile() {
        byte[] file = new SampleJpeg()
                .segment(0xdb, new byte[65])
                .segment(0xfe, new byte[13])
                .frame(0xc0, 25_500, 25_500)
                .bytes(0xff, 0xd9)
                .unended();
        assertThat(file).hasSize(103);
        assertThat(Headers.refusal(ByteSource.of(file), ImageLimits.DEFAULT))
                .isEqualTo(new ImageTooLarge(650_250_000, 50_000_000));
    }

    @Test
    void readShouldRefuseWhatNoDecoderCouldFollow() {
        Headers.assertUndecodable(SampleJpeg.of(0, 4), "jpeg", "its picture has no pixels");
        Headers.assertUndecodable(SampleJpeg.of(4, 0), "jpeg", "its picture has no pixels");
        Headers.assertUndecodable(
                new SampleJpeg().frame(0xc1, 12, 4, 4).scan().end(), "jpeg", "it has 12 bits a sample");
        Headers.assertUndecodable(
                new SampleJpeg().frame(0xc0, 4, 4).frame(0xc0, 4, 4).scan().end(), "jpeg", "it has two frames");
        Headers.assertUndecodable(new SampleJpeg().scan().end(), "jpeg", "a scan precedes the frame");
        Headers.assertUndecodable(new SampleJpeg().frame(0xc0, 4, 4).end(), "jpeg", "it has no picture");
        Headers.assertUndecodable(new SampleJpeg().bytes(0xff, 0xd8).end(), "jpeg", "a marker is out of place");
        Headers.assertUndecodable(
                new SampleJpeg().bytes(0xff, 0xfe, 0, 1).end(), "jpeg", "a segment is shorter than its own length");
        Headers.assertUndecodable(
                new SampleJpeg().segment(0xfe, new byte[3]).bytes(7).end(), "jpeg", "a marker is missing");
    }

    @Test
    void readShouldRefuseScansWithoutNumber() {
        SampleJpeg bomb = new SampleJpeg().frame(0xc2, 4, 4);
        for (int i = 0; i <= 500; i++) {
            bomb.scan();
        }
        Headers.assertUndecodable(bomb.end(), "jpeg", "it has more than 500 scans");
    }
}
