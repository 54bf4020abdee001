package dev.pixelwright.core.usecase.delivery;

import dev.pixelwright.core.port.CachePurges;
import java.time.Duration;

/** Forgets what no cache was told of within a month, as where there is none to be told. */
public final class ForgetPurges {

    private static final Duration KEPT = Duration.ofDays(30);
    // So that no transaction is long, however much has piled up.
    private static final int BATCH = 500;

    private final CachePurges purges;

    public ForgetPurges(CachePurges purges) {
        this.purges = purges;
    }

    /** Forgets them, batch by batch, and tells how many there were. */
    public int execute() {
        int total = 0;
        int removed;
        do {
            removed = purges.forget(KEPT, BATCH);
            total += removed;
        } while (removed == BATCH);
        return total;
    }
}
