package dev.pixelwright.core.port;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.PresignedPut;
import dev.pixelwright.core.blob.Sha256;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets a client read or write one object of the store itself, past us, for a while. Making an address asks nobody and says
 * nothing about whether the object exists. A store that cannot do this has no such port.
 */
public interface PresignedUrls {

    /**
     * Leave to write the object until {@code validity} has passed, again whenever it was deleted meanwhile. A body of another
     * length than {@code bytes} is refused by the store. Where the store checks it, so is one for an object that is there
     * already, and one of other bytes than {@code checksum} says. Stores differ in these two, so who reads the object looks
     * again.
     */
    PresignedPut put(BlobKey key, long bytes, Optional<Sha256> checksum, Duration validity);

    /**
     * An address from which the object can be read.
     *
     * @param mediaType what the answer calls itself, such as {@code image/webp}
     * @param disposition the {@code Content-Disposition} of the answer
     */
    URI get(BlobKey key, Duration validity, String mediaType, String disposition);
}
