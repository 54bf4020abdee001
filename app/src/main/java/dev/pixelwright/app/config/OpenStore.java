package dev.pixelwright.app.config;

import dev.pixelwright.core.port.BlobStore;
import dev.pixelwright.core.port.PresignedUrls;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * A store that was opened.
 *
 * @param presignedUrls for a store that lets clients read and write objects themselves
 * @param elsewhere where people are sent for the bytes of pictures, if they are: an address in the store
 * @param probe fails when the store could not take an object now
 * @param connection what is closed in the end
 */
public record OpenStore(
        BlobStore store,
        Optional<PresignedUrls> presignedUrls,
        Optional<URI> elsewhere,
        Probe probe,
        AutoCloseable connection) {

    /** Tries something and fails if that fails. */
    @FunctionalInterface
    public interface Probe {

        void run() throws IOException;
    }
}
