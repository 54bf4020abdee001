package dev.pixelwright.core.image;

import dev.pixelwright.core.blob.PresignedPut;
import java.time.Instant;

/**
 * What a client needs to bring an upload to the store itself.
 *
 * @param put where and how to send the bytes, and until when
 * @param completeUntil until when the upload can be completed; later than the address is good, so that one that began in
 *     time may end
 */
public record DirectUpload(UploadId id, PresignedPut put, Instant completeUntil) {}
