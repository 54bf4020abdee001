package dev.pixelwright.app.config;

import dev.pixelwright.core.port.BlobStore;
import java.io.IOException;

/**
 * A store that was opened.
 *
 * @param probe fails when the store could not take an object now
 * @param connection what is closed in the end
 */
public record OpenStore(BlobStore store, Probe probe, AutoCloseable connection) {

    /** Tries something and fails if that fails. */
    @FunctionalInterface
    public interface Probe {

        void run() throws IOException;
    }
}
