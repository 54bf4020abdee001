package dev.pixelwright.core.model;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Work on a model that is going on.
 *
 * @param stage what is being done, once the generator has said so
 * @param queuePosition how many tasks stand before it elsewhere, from 0, where that is said
 * @param elapsed since a generator took it up
 * @param usual how long the same generator took lately; empty if it has made none
 */
public record ModelRun(
        Optional<ModelStage> stage, OptionalInt queuePosition, Duration elapsed, Optional<Duration> usual) {

    /** Until it ends, if it takes as long as usual; empty where that is not known, or it has taken longer already. */
    public Optional<Duration> left() {
        return usual.map(whole -> whole.minus(elapsed)).filter(left -> !left.isNegative() && !left.isZero());
    }
}
