package dev.pixelwright.adapters.jpeg.decode.entropy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.jpeg.decode.stream.JpegInput;
import dev.pixelwright.adapters.jpeg.decode.stream.Marker;
import dev.pixelwright.core.failure.FailureException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BitInputTest {

    @Test
    void bitsShouldComeInTheirOrderOverAllWindows() throws IOException {
        byte[] data = new byte[300_000];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (i * 31 % 251);
        }
        BitInput bits = bits(data);
        SplittableRandom random = new SplittableRandom(1);
        long at = 0;
        while (at < data.length * 8L - 16) {
            int size = 1 + random.nextInt(16);
            bits.reserve();
            assertThat(bits.read(size)).isEqualTo(expected(data, at, size));
            at += size;
        }
        bits.finish();
    }

    private static int expected(byte[] data, long from, int size) {
        int value = 0;
        for (long i = from; i < from + size; i++) {
            value = value << 1 | (data[(int) (i / 8)] >> (7 - i % 8) & 1);
        }
        return value;
    }

    @Test
    void readingBehindTheEndShouldBeNoticed() throws IOException {
        BitInput exact = bits(new byte[] {1, 2});
        exact.reserve();
        assertThat(exact.read(16)).isEqualTo(0x102);
        exact.finish();
        BitInput beyond = bits(new byte[] {1, 2});
        beyond.reserve();
        beyond.read(16);
        assertThat(beyond.read(1)).isZero();
        assertThatThrownBy(beyond::finish).isInstanceOf(FailureException.class);
    }

    @Test
    void reservingBehindTheEndShouldBeRefused() throws IOException {
        BitInput bits = bits(new byte[100]);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1000; i++) {
                        bits.reserve();
                        bits.read(16);
                    }
                })
                .isInstanceOf(FailureException.class);
    }

    @Test
    void restartsShouldLeadFromSegmentToSegment() throws IOException {
        JpegInput input = new JpegInput(new ByteArrayInputStream(
                new byte[] {1, 9, 9, -1, (byte) 0xd0, 2, -1, (byte) 0xd1, 3, -1, (byte) 0xd9}));
        BitInput bits = new BitInput(input);
        RestartIntervals intervals = new RestartIntervals(input, bits, 1);
        intervals.start();
        assertThat(intervals.next()).isFalse();
        assertThat(bits.read(8)).isEqualTo(1);
        assertThat(intervals.next()).isTrue();
        assertThat(bits.read(8)).isEqualTo(2);
        assertThat(intervals.next()).isTrue();
        assertThat(bits.read(8)).isEqualTo(3);
        intervals.finish();
        assertThat(input.marker()).isEqualTo(Marker.EOI);
    }

    @Test
    void aRestartOutOfOrderShouldBeRefused() throws IOException {
        JpegInput input = new JpegInput(new ByteArrayInputStream(new byte[] {1, -1, (byte) 0xd1, 2}));
        BitInput bits = new BitInput(input);
        RestartIntervals intervals = new RestartIntervals(input, bits, 1);
        intervals.start();
        intervals.next();
        bits.read(8);
        assertThatThrownBy(intervals::next).hasMessageContaining("restart marker");
    }

    private static BitInput bits(byte[] data) throws IOException {
        BitInput bits = new BitInput(new JpegInput(new ByteArrayInputStream(data)));
        bits.start();
        return bits;
    }
}
