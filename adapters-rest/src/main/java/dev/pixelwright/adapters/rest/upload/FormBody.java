package dev.pixelwright.adapters.rest.upload;

import dev.pixelwright.adapters.rest.problem.RequestFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/**
 * A multipart/form-data body (RFC 7578) read part by part as it arrives, with one buffer in memory. The server's own
 * parser finds the parts; it pushes what it finds, and this class lets it be pulled.
 */
final class FormBody {

    private static final int BUFFER_BYTES = 32 * 1024;
    private static final int MAX_HEADER_BYTES = 8 * 1024;
    private static final int MAX_PARTS = 100;

    private final InputStream body;
    private final MultiPart.Parser parser;
    private final Deque<Event> events = new ArrayDeque<>();
    private boolean complete;
    private boolean malformed;

    FormBody(InputStream body, String boundary) {
        this.body = body;
        this.parser = new MultiPart.Parser(boundary, new Ear());
        parser.setMaxParts(MAX_PARTS);
        parser.setPartHeadersMaxLength(MAX_HEADER_BYTES);
    }

    /** The next part, whatever was left unread of the one before being skipped; empty after the last. */
    Optional<FormPart> next() {
        while (true) {
            Event event = take();
            if (event == null) {
                return Optional.empty();
            }
            if (event.headers() != null) {
                String disposition = event.headers().getOrDefault("content-disposition", "");
                return Optional.of(new FormPart(DispositionParameters.of(disposition), new PartStream()));
            }
        }
    }

    private @Nullable Event take() {
        Event event = peek();
        events.poll();
        return event;
    }

    /** What comes next, read from the network if need be; null at the end of the form. */
    private @Nullable Event peek() {
        while (events.isEmpty() && !complete) {
            fill();
        }
        return events.peek();
    }

    private void fill() {
        byte[] buffer = new byte[BUFFER_BYTES];
        int read;
        try {
            read = body.read(buffer);
        } catch (IOException brokenOff) {
            throw RequestFault.BAD_REQUEST.alone();
        }
        parser.parse(read < 0 ? Content.Chunk.EOF : Content.Chunk.from(ByteBuffer.wrap(buffer, 0, read), false));
        if (malformed || (read < 0 && !complete)) {
            throw RequestFault.MALFORMED_MULTIPART.alone();
        }
    }

    /** What the parser found: the headers that begin a part, or some bytes of it. */
    private record Event(@Nullable Map<String, String> headers, ByteBuffer bytes) {}

    private final class Ear implements MultiPart.Parser.Listener {

        private Map<String, String> headers = new LinkedHashMap<>();

        @Override
        public void onPartHeader(String name, String value) {
            headers.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
        }

        @Override
        public void onPartHeaders() {
            events.add(new Event(headers, ByteBuffer.allocate(0)));
            headers = new LinkedHashMap<>();
        }

        @Override
        public void onPartContent(Content.Chunk chunk) {
            if (chunk.hasRemaining()) {
                events.add(new Event(null, chunk.getByteBuffer().slice()));
            }
        }

        @Override
        public void onComplete() {
            complete = true;
        }

        @Override
        public void onFailure(Throwable failure) {
            malformed = true;
        }
    }

    /** The bytes of the current part, up to the headers of the next. */
    private final class PartStream extends InputStream {

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            Event event = peek();
            if (event == null || event.headers() != null) {
                return -1;
            }
            int count = Math.min(length, event.bytes().remaining());
            event.bytes().get(target, offset, count);
            if (!event.bytes().hasRemaining()) {
                events.poll();
            }
            return count;
        }
    }
}
