package dev.pixelwright.adapters.sandbox.pool;

import java.io.IOException;
import java.io.InputStream;

/**
 * Brings what a child says on its standard error into the log, and keeps reading when it says too much, so that it never
 * waits for us. Long lines are cut; after so many bytes the rest is dropped, until the child gets its next work.
 */
final class ErrorLines implements Runnable {

    private static final System.Logger LOG = System.getLogger(ErrorLines.class.getName());

    private static final int MOST_CHARACTERS = 500;
    private static final int MOST_BYTES = 32 * 1024;

    private final long pid;
    private final InputStream in;
    private final StringBuilder line = new StringBuilder();
    private int left = MOST_BYTES;

    ErrorLines(long pid, InputStream in) {
        this.pid = pid;
        this.in = in;
    }

    /** Lets the child be heard again. */
    synchronized void refill() {
        left = MOST_BYTES;
    }

    @Override
    public void run() {
        byte[] bytes = new byte[4096];
        try (in) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                take(bytes, read);
            }
        } catch (IOException e) {
            // The child is gone.
            LOG.log(System.Logger.Level.TRACE, "The words of a child end", e);
        }
        tell();
    }

    private synchronized void take(byte[] bytes, int count) {
        int heard = Math.min(count, left);
        for (int i = 0; i < heard; i++) {
            char character = (char) (bytes[i] & 0xff);
            if (character == '\n') {
                tell();
            } else if (line.length() < MOST_CHARACTERS) {
                // What a decoder says may come from a picture: no control character reaches a log or a terminal.
                line.append(character >= ' ' && character < 0x7f ? character : '?');
            }
        }
        if (heard > 0 && heard == left) {
            line.append(" ... and more, which is dropped");
            tell();
        }
        left -= heard;
    }

    private void tell() {
        if (line.length() > 0) {
            LOG.log(System.Logger.Level.INFO, "Child {0} says: {1}", Long.toString(pid), line.toString());
            line.setLength(0);
        }
    }
}
