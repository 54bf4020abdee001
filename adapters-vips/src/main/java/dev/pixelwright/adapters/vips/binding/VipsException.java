package dev.pixelwright.adapters.vips.binding;

import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;

/**
 * An operation of libvips failed. Its words come from a buffer that all threads of the process write to: they are for
 * the log, and may hold words of another thread.
 */
public final class VipsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private VipsException(String message) {
        super(message);
    }

    static VipsException in(String operation) {
        return new VipsException(operation + ": " + takeMessage());
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
