package dev.pixelwright.adapters.rest.connection;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.io.Connection;
import org.jspecify.annotations.Nullable;

/**
 * One connection and what is waited for on it. A client that is slow to take an answer is none of this class's business,
 * nor is a server that is slow to read: only while the server waits for bytes is their coming judged.
 */
final class WatchedConnection {

    private final Connection connection;
    private final Patience patience;
    private final AtomicReference<Waiting> waiting;

    WatchedConnection(Connection connection, Patience patience, long now) {
        this.connection = connection;
        this.patience = patience;
        this.waiting = new AtomicReference<>(new ForHeaders(now, -1));
    }

    /** The headers of a request are there. What is returned says, to {@link #ended}, which request it was. */
    Waiting began(long now) {
        Waiting body = new ForBody(now, connection.getBytesIn());
        waiting.set(body);
        return body;
    }

    /** The request has been answered, unless the next one has begun by now. */
    void ended(Waiting request, long now) {
        waiting.compareAndSet(request, new ForHeaders(now, connection.getBytesIn()));
    }

    /** Why the client has been waited for long enough; null if it has not. */
    @Nullable
    String judge(long now) {
        return Objects.requireNonNull(waiting.get()).judge(now);
    }

    /** What is waited for. */
    interface Waiting {
        @Nullable
        String judge(long now);
    }

    /** Of a connection that rests between two requests the idle time is judged, by the server itself. */
    private final class ForHeaders implements Waiting {

        private final long bytesBefore;
        private volatile long since;

        /** @param bytesBefore how many had come when the request before had ended; -1 if there was none */
        ForHeaders(long now, long bytesBefore) {
            this.since = now;
            this.bytesBefore = bytesBefore;
        }

        @Override
        public @Nullable String judge(long now) {
            if (connection.getBytesIn() == bytesBefore) {
                since = now;
                return null;
            }
            return now - since > patience.headers().toNanos() ? "its headers did not come" : null;
        }
    }

    private final class ForBody implements Waiting {

        private volatile long since;
        private volatile long bytesBefore;

        ForBody(long now, long bytesBefore) {
            this.since = now;
            this.bytesBefore = bytesBefore;
        }

        @Override
        public @Nullable String judge(long now) {
            if (now - since < patience.measuredOver().toNanos()) {
                return null;
            }
            long bytes = connection.getBytesIn();
            boolean tooSlow = bytes - bytesBefore < patience.leastBytes()
                    && connection.getEndPoint().isFillInterested();
            since = now;
            bytesBefore = bytes;
            return tooSlow ? "its body came too slowly" : null;
        }
    }
}
