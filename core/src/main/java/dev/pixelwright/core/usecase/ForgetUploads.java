package dev.pixelwright.core.usecase;

import dev.pixelwright.core.port.PendingUploads;

/** Forgets the direct uploads that can be completed no more, and leaves what was put there to the collector. */
public final class ForgetUploads {

    private final PendingUploads uploads;

    public ForgetUploads(PendingUploads uploads) {
        this.uploads = uploads;
    }

    /** Forgets them, and tells how many there were. */
    public int execute() {
        return uploads.removeExpired();
    }
}
