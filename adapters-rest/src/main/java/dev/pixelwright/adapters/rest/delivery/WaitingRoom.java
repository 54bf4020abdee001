package dev.pixelwright.adapters.rest.delivery;

import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.core.delivery.Sight;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.delivery.AwaitDerivative;
import dev.pixelwright.core.usecase.delivery.FindDerivative;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Where people wait for pictures that are still to be made. What is there passes by it; of the rest only so many wait, since
 * each holds a thread, and more would keep the others from pictures that are there.
 */
public final class WaitingRoom {

    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final FindDerivative findDerivative;
    private final AwaitDerivative awaitDerivative;
    private final Duration patience;
    private final Semaphore places;

    /** One with so many places. */
    public WaitingRoom(FindDerivative findDerivative, AwaitDerivative awaitDerivative, Duration patience, int places) {
        this.findDerivative = findDerivative;
        this.awaitDerivative = awaitDerivative;
        this.patience = patience;
        this.places = new Semaphore(places);
    }

    /**
     * The derivative, or the job that is still to make it when patience ends.
     *
     * @throws dev.pixelwright.adapters.rest.problem.RequestFaultException with {@code SERVICE_UNAVAILABLE} when no place is
     *     free; and a {@code FailureException} when it cannot be made
     */
    Seen see(Image image, Transformation transformation) {
        Lineage lineage = new Lineage(image.id(), transformation);
        Optional<Derivative> there = findDerivative.execute(lineage);
        if (there.isPresent()) {
            return new Seen(there, Optional.empty());
        }
        if (!places.tryAcquire()) {
            throw RequestFault.SERVICE_UNAVAILABLE.after(AGAIN);
        }
        try {
            Sight outcome = awaitDerivative.execute(image, transformation, patience);
            return new Seen(outcome.derivative(), Optional.of(outcome.job()));
        } finally {
            places.release();
        }
    }

    /**
     * What came of it.
     *
     * @param job the one that was waited for; empty when nobody had to wait
     */
    record Seen(Optional<Derivative> derivative, Optional<Job> job) {}
}
