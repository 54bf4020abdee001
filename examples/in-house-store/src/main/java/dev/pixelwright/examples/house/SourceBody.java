package dev.pixelwright.examples.house;

import dev.pixelwright.core.blob.ByteSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The bytes of a source as the body of a request: read anew for each attempt, and remembering whether it broke. */
final class SourceBody {

    private final ByteSource source;
    private final AtomicReference<@Nullable IOException> trouble = new AtomicReference<>();

    SourceBody(ByteSource source) {
        this.source = source;
    }

    /** Says the length beforehand, so that the store can tell a body that broke off from one that ended. */
    BodyPublisher publisher() {
        long size = source.size();
        return size == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(this::open), size);
    }

    boolean isBroken() {
        return trouble.get() != null;
    }

    void throwIfBroken() throws IOException {
        IOException known = trouble.get();
        if (known != null) {
            throw known;
        }
    }

    // The client takes a stream that throws for one that ends, and then misses the bytes that were announced.
    private InputStream open() {
        try {
            return new Watched(source.open());
        } catch (IOException e) {
            trouble.set(e);
            return InputStream.nullInputStream();
        }
    }

    private final class Watched extends FilterInputStream {

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (IOException e) {
                trouble.set(e);
                throw e;
            }
        }
    }
}
