package dev.pixelwright.benchmarks.delivery;

import dev.pixelwright.benchmarks.engines.Goal;
import java.util.List;
import java.util.Optional;

/** Something that goals speak of. */
interface Measured {

    /** As goals call it. */
    String name();

    /** The figure of this name, if it was measured. */
    Optional<Double> figure(String figure);

    /** What these goals say of it. */
    default List<Goal.Verdict> verdicts(List<Goal> goals) {
        return goals.stream()
                .filter(goal -> goal.speaksOf(name()))
                .map(goal -> new Goal.Verdict(goal, name(), figure(goal.figure())))
                .toList();
    }
}
