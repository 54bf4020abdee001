package dev.pixelwright.adapters.rest.job;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A response written without ever blocking (Jakarta Servlet 6, 3.9 and 5.7): what the network does not take yet waits
 * here until the server says that it would.
 */
final class EventChannel implements WriteListener {

    private final AsyncContext exchange;
    private final ServletOutputStream output;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private boolean writable;
    private boolean unflushed;
    private boolean ending;
    private boolean done;

    EventChannel(AsyncContext exchange) throws IOException {
        this.exchange = exchange;
        this.output = exchange.getResponse().getOutputStream();
    }

    /** Sends the headers, and bytes from then on. */
    void begin() {
        exchange.setTimeout(0);
        HttpServletResponse response = (HttpServletResponse) exchange.getResponse();
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/event-stream;charset=utf-8");
        // Proxies that gather a response before they pass it on would keep the events from their reader.
        response.setHeader("X-Accel-Buffering", "no");
        // A reader who does not read would otherwise keep the connection, as idle, beyond the end of the story.
        response.setHeader("Connection", "close");
        output.setWriteListener(this);
    }

    synchronized void write(String text) {
        waiting.add(text.getBytes(StandardCharsets.UTF_8));
        pump();
    }

    /** Whether everything has been taken. */
    synchronized boolean isIdle() {
        return waiting.isEmpty() && !unflushed;
    }

    /** Whether the client is gone. */
    synchronized boolean isBroken() {
        return done && !ending;
    }

    /** Ends the response after what is still waiting. */
    synchronized void end() {
        ending = true;
        pump();
    }

    @Override
    public synchronized void onWritePossible() {
        writable = true;
        pump();
    }

    @Override
    public void onError(Throwable gone) {
        finish();
    }

    private void pump() {
        try {
            while (!done && writable && !(waiting.isEmpty() && !unflushed)) {
                writable = output.isReady();
                if (writable && !waiting.isEmpty()) {
                    output.write(waiting.remove());
                    unflushed = true;
                } else if (writable) {
                    unflushed = false;
                    output.flush();
                }
            }
        } catch (IOException | IllegalStateException gone) {
            finish();
        }
        if (ending && isIdle()) {
            finish();
        }
    }

    private synchronized void finish() {
        if (!done) {
            done = true;
            waiting.clear();
            try {
                exchange.complete();
            } catch (IllegalStateException alreadyOver) {
                // The server has ended the exchange itself, with the connection.
            }
        }
    }
}
