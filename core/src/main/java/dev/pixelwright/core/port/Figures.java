package dev.pixelwright.core.port;

import dev.pixelwright.core.figures.Activity;
import dev.pixelwright.core.figures.HeldJobs;
import dev.pixelwright.core.figures.QueueDepth;
import dev.pixelwright.core.figures.StorageTotals;
import java.time.Duration;
import java.util.List;

/**
 * What those who run an installation want to know of it, by the database's clock. Nothing is changed. Figures of one answer
 * may be a moment apart. Each call costs what is said beside it, and needs nobody's leave: it waits for no writer, and
 * none for it. Any method may fail with {@code DatabaseUnavailable}.
 */
public interface Figures {

    /** How much work there is. Looks at the jobs that have not ended, and counts those that failed. */
    QueueDepth queue();

    /** Who holds a lease that has not passed, {@code max} jobs at most. Looks at these and at the jobs whose next attempt waits. */
    HeldJobs held(int max);

    /** What is kept. Looks at each user once, at no image and at no derivative, and at the objects that are not held. */
    StorageTotals storage(int largest);

    /**
     * What happened in the latest {@code many} stretches, the oldest first, none left out. They begin at whole multiples of
     * their length since 1970, and the last is the present one. Jobs and images that were deleted since are not in it. Looks
     * at the jobs that ended in this time, and at the images that came.
     *
     * @param stretch whole seconds, at least one
     */
    List<Activity> activity(Duration stretch, int many);
}
