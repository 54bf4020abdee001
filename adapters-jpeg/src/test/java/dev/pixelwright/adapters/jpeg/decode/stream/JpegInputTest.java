package dev.pixelwright.adapters.jpeg.decode.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.failure.FailureException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JpegInputTest {

    private static final int FF = 0xff;

    @Test
    void markersShouldBeFoundBehindFillBytesAndWhatDoesNotBelongThere() throws IOException {
        JpegInput input = input(FF, 0xd8, 1, 2, FF, 0, 3, FF, FF, FF, 0xd9, FF);
        assertThat(input.marker()).isEqualTo(Marker.SOI);
        assertThat(input.marker()).isEqualTo(Marker.EOI);
        assertThat(input.marker()).isEqualTo(Marker.NONE);
    }

    @Test
    void aSegmentShouldBeAsLongAsItSays() throws IOException {
        JpegInput input = input(0, 4, 7, 8, 0, 3, 9, 0, 2, FF, 0xd9);
        Segment segment = input.segment();
        assertThat(segment.left()).isEqualTo(2);
        assertThat(segment.u16()).isEqualTo(0x708);
        assertThatThrownBy(segment::u8).isInstanceOf(FailureException.class);
        input.skipSegment();
        assertThat(input.segment().left()).isZero();
        assertThat(input.marker()).isEqualTo(Marker.EOI);
    }

    @Test
    void aSegmentShouldNotBeShorterThanItsLengthOrLongerThanTheFile() {
        assertThatThrownBy(() -> input(0, 1).segment()).isInstanceOf(FailureException.class);
        assertThatThrownBy(() -> input(0).segment()).isInstanceOf(FailureException.class);
        assertThatThrownBy(() -> input(0, 4, 1).segment()).isInstanceOf(FailureException.class);
        assertThatThrownBy(() -> input(0, 4, 1).skipSegment()).isInstanceOf(FailureException.class);
    }

    @Test
    void stuffedZerosShouldBeLeftOut() throws IOException {
        assertThat(unstuffed(input(1, FF, 0, 2, FF, FF, 0, 3, FF, 0xd0, 4), 100))
                .containsExactly(1, -1, 2, -1, 3);
        assertThat(unstuffed(input(FF, 0, FF), 100)).containsExactly(-1);
        assertThat(unstuffed(input(FF, 0, FF, 0, FF, 0, 1), 2)).containsExactly(-1, -1);
    }

    @Test
    void theMarkerBehindTheDataShouldBeNext() throws IOException {
        JpegInput input = input(1, 2, FF, FF, 0xd3, 3);
        assertThat(unstuffed(input, 100)).containsExactly(1, 2);
        assertThat(unstuffed(input, 100)).isEmpty();
        assertThat(input.marker()).isEqualTo(Marker.RST0 + 3);
    }

    @Test
    void dataOfAnyLengthShouldComeOutAsTheyWere() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 20; round++) {
            byte[] data = new byte[random.nextInt(150_000)];
            random.nextBytes(data);
            ByteArrayOutputStream stuffed = new ByteArrayOutputStream();
            for (byte value : data) {
                stuffed.write(value);
                if (value == -1) {
                    stuffed.write(0);
                }
            }
            JpegInput input = new JpegInput(new ByteArrayInputStream(stuffed.toByteArray()));
            byte[] out = new byte[data.length + 10];
            int length = 0;
            int some = 1;
            while (some > 0) {
                some = input.unstuff(out, length, Math.min(out.length - length, 1 + random.nextInt(70_000)));
                length += some;
            }
            assertThat(Arrays.copyOf(out, length)).isEqualTo(data);
        }
    }

    private static byte[] unstuffed(JpegInput input, int room) throws IOException {
        byte[] target = new byte[room];
        return Arrays.copyOf(target, input.unstuff(target, 0, room));
    }

    private static JpegInput input(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return new JpegInput(new ByteArrayInputStream(bytes));
    }
}
