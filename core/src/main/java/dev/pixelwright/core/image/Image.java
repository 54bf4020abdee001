package dev.pixelwright.core.image;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.StoredBlob;
import java.time.Instant;
import java.util.UUID;

/**
 * An uploaded original. It never changes; its derivatives are rows of their own.
 *
 * @param contentId random, so that nobody guesses the URL of the bytes
 * @param filename what the user called it
 * @param blob where the bytes lie, how many there are, and their SHA-256
 */
public record Image(
        ImageId id,
        UserId owner,
        UUID contentId,
        Filename filename,
        ImageInfo info,
        StoredBlob blob,
        Instant createdAt) {}
