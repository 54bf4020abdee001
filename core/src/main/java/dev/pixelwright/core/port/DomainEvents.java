package dev.pixelwright.core.port;

import dev.pixelwright.core.event.DomainEvent;
import java.util.List;

/**
 * Tells programs outside what has happened. The events lie in the {@link Outbox} until this has returned, so that each is
 * told at least once, whatever fails.
 */
public interface DomainEvents {

    /**
     * Tells {@code events}, in their order; when it returns they are safe with whoever passes them on.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code QueueUnavailable} when some may not have been told;
     *     all of them are then told again later
     */
    void publish(List<DomainEvent> events);
}
