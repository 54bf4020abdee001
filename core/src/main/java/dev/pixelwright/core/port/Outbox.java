package dev.pixelwright.core.port;

import dev.pixelwright.core.event.DomainEvent;
import java.time.Duration;
import java.util.List;

/**
 * The events that are written and not yet told. Each is written in the transaction in which it happens: uploads by {@code
 * Images.add}, deletions by {@code Images.remove}, the rest by {@code Derivatives.add} and {@code JobClaims}. Time is the
 * database's. Any method may fail with {@code DatabaseUnavailable}, and then has done all or nothing of its work.
 */
public interface Outbox {

    /**
     * At most {@code limit} events that nobody else is telling, the oldest first. They are the caller's for {@code lease};
     * what is not {@linkplain #forget forgotten} by then is given out again. Of simultaneous calls no two get the same.
     */
    List<DomainEvent> take(int limit, Duration lease);

    /** Removes events that were told; those that are gone already do not matter. */
    void forget(List<DomainEvent> told);
}
