package dev.pixelwright.adapters.s3;

import dev.pixelwright.core.blob.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;

/**
 * A stretch of a source as the body of a request. The SDK reports trouble with a body as trouble with the connection, so
 * what the source itself throws is remembered here.
 */
final class SourceBody implements ContentStreamProvider {

    private final ByteSource source;
    private final long offset;
    private final long length;
    private Optional<Exception> trouble = Optional.empty();

    SourceBody(ByteSource source, long offset, long length) {
        this.source = source;
        this.offset = offset;
        this.length = length;
    }

    RequestBody asRequestBody() {
        return RequestBody.fromContentProvider(this, length, "application/octet-stream");
    }

    /** Throws what the source has thrown, an IOException as an unchecked one; does nothing when all went well. */
    void rethrow() {
        trouble.ifPresent(SourceBody::raise);
    }

    @Override
    public InputStream newStream() {
        try {
            InputStream in = noted(source::open);
            noted(() -> {
                in.skipNBytes(offset);
                return offset;
            });
            return new Stretch(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void raise(Exception trouble) {
        if (trouble instanceof IOException io) {
            throw new UncheckedIOException(io);
        }
        throw (RuntimeException) trouble;
    }

    private <T> T noted(Step<T> step) throws IOException {
        try {
            return step.run();
        } catch (IOException | RuntimeException e) {
            trouble = Optional.of(e);
            throw e;
        }
    }

    /** Anything that is done with the source. */
    private interface Step<T> {

        T run() throws IOException;
    }

    private final class Stretch extends InputStream {

        private final InputStream in;
        private long left = length;

        Stretch(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int at, int most) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = noted(() -> {
                int count = in.read(buffer, at, (int) Math.min(most, left));
                if (count < 0) {
                    throw new IOException("The source ended before its last byte");
                }
                return count;
            });
            left -= read;
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
