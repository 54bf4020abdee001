package dev.pixelwright.adapters.sandbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FrameReaderTest {

    private static FrameReader over(byte[] bytes) {
        return new FrameReader(new ByteArrayInputStream(bytes));
    }

    private static byte[] written(FrameType type, byte[] body) throws IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        new FrameWriter(wire).write(type, body);
        return wire.toByteArray();
    }

    @Test
    void framesShouldBeReadAsTheyWereWritten() throws IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        FrameWriter writer = new FrameWriter(wire);
        byte[] piece = new byte[Frame.PIECE];
        Arrays.fill(piece, (byte) 7);
        writer.write(FrameType.RESULT, piece);
        writer.write(FrameType.HEARTBEAT);
        FrameReader reader = over(wire.toByteArray());
        Frame first = reader.next().orElseThrow();
        assertThat(first.type()).isEqualTo(FrameType.RESULT);
        assertThat(first.body()).isEqualTo(piece);
        assertThat(reader.next().orElseThrow().type()).isEqualTo(FrameType.HEARTBEAT);
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void frameCutAnywhereShouldBeRefused() throws IOException {
        byte[] whole = written(FrameType.RESULT, new byte[] {1, 2, 3});
        for (int length = 1; length < whole.length; length++) {
            FrameReader reader = over(Arrays.copyOf(whole, length));
            assertThatThrownBy(reader::next)
                    .as("cut to %d bytes", length)
                    .isInstanceOf(ProtocolException.class)
                    .hasMessageContaining("cut short");
        }
    }

    @Test
    void frameLongerThanItsTypeAllowsShouldBeRefusedBeforeItIsRead() {
        for (byte[] header : new byte[][] {
            {'R', 0, 1, 0, 1}, {'R', 0x7f, -1, -1, -1}, {'R', -1, -1, -1, -1}, {'P', 0, 0, 0, 2}, {'D', 0, 0, 0, 1}
        }) {
            assertThatThrownBy(() -> over(header).next())
                    .isInstanceOf(ProtocolException.class)
                    .hasMessageContaining("at most");
        }
    }

    @Test
    void frameOfNoKnownTypeShouldBeRefused() {
        assertThatThrownBy(() -> over("Hello, world".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .next())
                .isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> over(new byte[] {'x', 0, 0, 0, 0}).next()).isInstanceOf(ProtocolException.class);
    }

    @Test
    void writerShouldRefuseWhatAReaderWouldRefuse() {
        FrameWriter writer = new FrameWriter(new ByteArrayOutputStream());
        assertThatThrownBy(() -> writer.write(FrameType.PROGRESS, new byte[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
