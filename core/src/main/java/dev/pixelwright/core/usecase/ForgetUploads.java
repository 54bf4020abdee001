package dev.pixelwright.core.usecase;

import dev.pixelwright.core.port.PendingUploads;

/** Forgets the direct uploads that can be completed no more, and leaves what was put there to the collector. */
public final class ForgetUploads {

    // So that no transaction is long, however much has piled up.
    private static final int BATCH = 500;

    private final PendingUploads uploads;

    public ForgetUploads(PendingUploads uploads) {
        this.uploads = uploads;
    }

    /** Forgets them, batch by batch, and tells how many there were. */
    public int execute() {
        int total = 0;
        int removed;
        do {
            removed = uploads.removeExpired(BATCH);
            total += removed;
        } while (removed == BATCH);
        return total;
    }
}
