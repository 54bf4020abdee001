package dev.pixelwright.adapters.sandbox.protocol;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;

/** Values in the bodies of frames. */
final class Body {

    private Body() {}

    static byte[] write(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Reads all of {@code body}; what is cut short, left over or not acceptable as a value is nonsense. */
    static <T> T read(byte[] body, Reading<T> reading) throws ProtocolException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(body));
        try {
            T value = reading.from(in);
            if (in.available() > 0) {
                throw new ProtocolException("a body is longer than what it says");
            }
            return value;
        } catch (ProtocolException e) {
            throw e;
        } catch (EOFException | UTFDataFormatException | IllegalArgumentException e) {
            throw new ProtocolException("a body cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void checkVersion(int version) throws ProtocolException {
        if (version != Hello.VERSION) {
            throw new ProtocolException("it speaks version " + version + " and not " + Hello.VERSION
                    + "; was the program replaced while it ran?");
        }
    }

    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name);
    }

    /** Writes a value. */
    @FunctionalInterface
    interface Writing {

        void to(DataOutputStream out) throws IOException;
    }

    /** Reads a value. */
    @FunctionalInterface
    interface Reading<T> {

        T from(DataInputStream in) throws IOException;
    }
}
