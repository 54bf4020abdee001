package dev.pixelwright.core.model;

import java.util.OptionalInt;

/**
 * How far a task is.
 *
 * @param percent of all of it, 0 to 100, where it is known
 * @param queuePosition how many tasks stand before it elsewhere, from 0, where it is said
 */
public record ModelReport(ModelStage stage, OptionalInt percent, OptionalInt queuePosition) {

    public ModelReport {
        if (percent.isPresent() && (percent.getAsInt() < 0 || percent.getAsInt() > 100)) {
            throw new IllegalArgumentException("Progress is 0 to 100, not " + percent.getAsInt());
        }
        if (queuePosition.isPresent() && queuePosition.getAsInt() < 0) {
            throw new IllegalArgumentException("A position is not " + queuePosition.getAsInt());
        }
    }

    /** So many per cent, at this stage. */
    public static ModelReport of(ModelStage stage, int percent) {
        return new ModelReport(stage, OptionalInt.of(percent), OptionalInt.empty());
    }
}
