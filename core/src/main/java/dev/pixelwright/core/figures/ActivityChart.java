package dev.pixelwright.core.figures;

import java.time.Duration;
import java.util.List;

/**
 * What happened, stretch by stretch.
 *
 * @param stretch how long each is
 * @param items the oldest first, without a gap; the last has not ended
 */
public record ActivityChart(Duration stretch, List<Activity> items) {

    public ActivityChart {
        items = List.copyOf(items);
    }
}
