package dev.pixelwright.adapters.rest.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Reads on for a while when a request was refused before its body had come to an end. A connection closed with unread
 * bytes is reset, and a client that is still sending would lose the answer that tells it why (RFC 9112, 9.6).
 */
public final class Lingering extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int CHUNK = 64 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        // Who asked first whether to send has not sent, and reading would invite the body after all.
        if (!request.isAsyncStarted() && request.getHeader("Expect") == null) {
            response.flushBuffer();
            readOn(request);
        }
    }

    private static void readOn(HttpServletRequest request) {
        byte[] chunk = new byte[CHUNK];
        long end = System.nanoTime() + LONGEST.toNanos();
        try {
            ServletInputStream body = request.getInputStream();
            long left = MOST_BYTES;
            while (left > 0 && !body.isFinished() && System.nanoTime() - end < 0) {
                int read = body.read(chunk);
                if (read < 0) {
                    return;
                }
                left -= read;
            }
        } catch (IOException | IllegalStateException gone) {
            // The client has left or the body is no stream any more: nobody is there to be polite to.
        }
    }
}
