package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.StoredBlob;
import dev.pixelwright.core.port.PresignedUrls;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** An address of the store itself for the bytes behind a row that the caller was already allowed to see. */
public final class PresignBlob {

    /** How long an address is good for: to begin reading, whatever a download takes, and for clocks that differ. */
    public static final Duration VALIDITY = Duration.ofMinutes(5);

    private final Optional<PresignedUrls> presignedUrls;

    /** @param presignedUrls empty when the store gives nothing to clients */
    public PresignBlob(Optional<PresignedUrls> presignedUrls) {
        this.presignedUrls = presignedUrls;
    }

    /**
     * The address, which needs no other credential; empty when the store has none. Whether the object is there is for the
     * store to say.
     *
     * @param mediaType what the answer calls itself, such as {@code image/webp}
     * @param disposition the {@code Content-Disposition} of the answer
     */
    public Optional<URI> execute(StoredBlob blob, String mediaType, String disposition) {
        return presignedUrls.map(urls -> urls.get(blob.key(), VALIDITY, mediaType, disposition));
    }
}
