package dev.pixelwright.adapters.vips.binding;

import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;

/**
 * An operation of libvips failed. Its words come from a buffer that all threads of the process write to: they are for
 * the log, and may hold words of another thread.
 */
public final class VipsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean reading;

    private VipsException(String message, boolean reading) {
        super(message);
        this.reading = reading;
    }

    static VipsException in(String operation) {
        return new VipsException(operation + ": " + takeMessage(), false);
    }

    /** When bytes of a file are looked at: it is opened, or pixels are made of it. */
    static VipsException reading(String operation) {
        return new VipsException(operation + ": " + takeMessage(), true);
    }

    /** Whether bytes of a file were looked at, so that they may be what is wrong. */
    public boolean isReading() {
        return reading;
    }

    /** The words of libvips, which it then forgets. */
    static String takeMessage() {
        Pointer words = Vips.vipsErrorBufferCopy();
        if (words == null) {
            return "";
        }
        try {
            return words.getString(0, StandardCharsets.UTF_8.name()).trim();
        } finally {
            GObject.gFree(words);
        }
    }
}
