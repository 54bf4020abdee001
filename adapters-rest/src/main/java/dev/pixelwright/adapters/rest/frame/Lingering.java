package dev.pixelwright.adapters.rest.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Reads on for a while when a request was refused before its body had come to an end. A connection closed with unread
 * bytes is reset, and a client that is still sending would lose the answer that tells it why (RFC 9112, 9.6).
 *
 * <p>What has arrived is read without waiting. Only a few threads at a time wait for more, and not for long; senders
 * without a credential have a few of their own, so that they take none from the others. The server closes the connection
 * of whoever is still not done then.
 */
public final class Lingering extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration LONGEST_SILENCE = Duration.ofMillis(500);
    private static final Duration STEP = Duration.ofMillis(10);
    private static final int MOST_WAITING = 8;
    private static final int MOST_STRANGERS_WAITING = 4;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final transient Semaphore waiting = new Semaphore(MOST_WAITING);
    private final transient Semaphore strangersWaiting = new Semaphore(MOST_STRANGERS_WAITING);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (!request.isAsyncStarted() && isOwed(request)) {
            response.flushBuffer();
            boolean stranger = response.getStatus() == UNAUTHORIZED || response.getStatus() == FORBIDDEN;
            readOn(ServletContextRequest.getServletContextRequest(request), stranger ? strangersWaiting : waiting);
        }
    }

    private static boolean isOwed(HttpServletRequest request) {
        boolean hasBody = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        // Who asked first whether to send has not sent, and reading would invite the body after all.
        return hasBody && request.getHeader("Expect") == null;
    }

    private static void readOn(Request request, Semaphore places) {
        boolean mayWait = places.tryAcquire();
        try {
            readOn(request, mayWait);
        } finally {
            if (mayWait) {
                places.release();
            }
        }
    }

    // The servlet's own stream can say neither that nothing has come yet nor that nothing will, but by blocking.
    private static void readOn(Request request, boolean mayWait) {
        long start = System.nanoTime();
        long heardAt = start;
        long left = MOST_BYTES;
        while (left > 0) {
            Content.@Nullable Chunk chunk = request.read();
            long now = System.nanoTime();
            if (now - start > LONGEST.toNanos()) {
                release(chunk);
                return;
            }
            if (chunk == null) {
                if (!mayWait || now - heardAt > LONGEST_SILENCE.toNanos()) {
                    return;
                }
                LockSupport.parkNanos(STEP.toNanos());
                continue;
            }
            heardAt = now;
            left -= chunk.remaining();
            release(chunk);
            if (chunk.isLast() || Content.Chunk.isFailure(chunk)) {
                return;
            }
        }
    }

    private static void release(Content.@Nullable Chunk chunk) {
        if (chunk != null) {
            chunk.release();
        }
    }
}
