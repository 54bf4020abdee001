package dev.pixelwright.adapters.rest.figures;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pixelwright.core.figures.Activity;
import dev.pixelwright.core.figures.ActivityChart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happened lately, ready for a chart.
 *
 * @param bucketSeconds how long each item is
 */
record ActivityView(long bucketSeconds, List<Bucket> items) {

    private static final double NANOS_PER_SECOND = 1e9;

    ActivityView {
        items = List.copyOf(items);
    }

    /** One stretch of time, from {@code at} on. */
    record Bucket(
            Instant at,
            long completed,
            long failed,
            long cancelled,
            long uploads,
            @JsonProperty("p50_seconds") Optional<Double> median,
            @JsonProperty("p95_seconds") Optional<Double> slowest) {

        static Bucket of(Activity activity) {
            return new Bucket(
                    activity.at(),
                    activity.completed(),
                    activity.failed(),
                    activity.cancelled(),
                    activity.uploads(),
                    activity.median().map(ActivityView::seconds),
                    activity.slowest().map(ActivityView::seconds));
        }
    }

    static ActivityView of(ActivityChart chart) {
        return new ActivityView(
                chart.stretch().toSeconds(),
                chart.items().stream().map(Bucket::of).toList());
    }

    private static double seconds(Duration time) {
        return time.toNanos() / NANOS_PER_SECOND;
    }
}
