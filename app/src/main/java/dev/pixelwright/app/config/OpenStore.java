package dev.pixelwright.app.config;

import dev.pixelwright.core.port.BlobStore;
import dev.pixelwright.core.port.PresignedUrls;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * A store that was opened.
 *
 * @param presignedUrls for a store that lets clients read and write objects themselves
 * @param elsewhere where people are sent for the bytes of pictures, if they are: an address in the store
 * @param probe fails when the store could not take an object now
 * @param breaker for a store that is left alone when it fails: 0 while it is called, 1 while a few calls are let out to
 *     see, 2 while it is left alone
 * @param connection what is closed in the end
 */
public record OpenStore(
        BlobStore store,
        Optional<PresignedUrls> presignedUrls,
        Optional<URI> elsewhere,
        Probe probe,
        Optional<IntSupplier> breaker,
        AutoCloseable connection) {

    /** Tries something and fails if that fails. */
    @FunctionalInterface
    public interface Probe {

        void run() throws IOException;
    }
}
