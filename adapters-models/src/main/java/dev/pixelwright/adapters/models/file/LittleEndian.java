package dev.pixelwright.adapters.models.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers with the least byte first, collected into pieces. */
final class LittleEndian {

    private static final int PIECE = 1 << 16;

    private final OutputStream target;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE).order(ByteOrder.LITTLE_ENDIAN);

    LittleEndian(OutputStream target) {
        this.target = target;
    }

    void writeByte(int value) throws IOException {
        room(1).put((byte) value);
    }

    void writeShort(int value) throws IOException {
        room(Short.BYTES).putShort((short) value);
    }

    void writeInt(int value) throws IOException {
        room(Integer.BYTES).putInt(value);
    }

    void writeFloat(float value) throws IOException {
        room(Float.BYTES).putFloat(value);
    }

    void writeFloats(float[] values, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            writeFloat(values[i]);
        }
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (piece.remaining() < bytes) {
            flush();
        }
        return piece;
    }

    /** Writes what was collected; to be called at the end. */
    void flush() throws IOException {
        target.write(piece.array(), 0, piece.position());
        piece.clear();
    }
}
