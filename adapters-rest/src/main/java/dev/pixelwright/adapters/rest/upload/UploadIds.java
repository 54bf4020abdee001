package dev.pixelwright.adapters.rest.upload;

import dev.pixelwright.adapters.rest.face.ShownId;
import dev.pixelwright.core.failure.UploadFailure.UploadNotFound;
import dev.pixelwright.core.image.UploadId;

/** Reads the id of a direct upload from a path; what is no number names no upload. */
final class UploadIds {

    private UploadIds() {}

    /** Fails with {@code UploadNotFound}. */
    static UploadId parse(String text) {
        return UploadId.parse(text).orElseThrow(() -> new UploadNotFound(ShownId.of(text)).toException());
    }
}
