package dev.pixelwright.adapters.rest.upload;

import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.failure.UploadFailure.InvalidChecksum;
import dev.pixelwright.core.image.Filename;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body that begins a direct upload.
 *
 * @param sizeBytes required
 * @param checksum SHA-256 in hexadecimal
 */
record UploadRequest(
        @Nullable String fileName,
        @Nullable Long sizeBytes,
        @Nullable String checksum) {

    Filename filename() {
        return new Filename(fileName == null ? "" : fileName);
    }

    long bytes() {
        if (sizeBytes == null) {
            throw RequestFault.FIELD_REQUIRED.at("size_bytes", "");
        }
        return sizeBytes;
    }

    Optional<Sha256> sha256() {
        return Optional.ofNullable(checksum)
                .map(text -> Sha256.parse(text).orElseThrow(() -> new InvalidChecksum().toException()));
    }
}
