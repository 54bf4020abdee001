package dev.pixelwright.app.config;

import dev.pixelwright.core.port.BlobStore;
import java.io.IOException;

/**
 * A store that was opened.
 *
 * @param probe fails when the store could not take an object now
 */
public record OpenStore(BlobStore store, Probe probe) {

    /** Tries something and fails if that fails. */
    @FunctionalInterface
    public interface Probe {

        void run() throws IOException;
    }
}
