package dev.pixelwright.core.usecase.figures;

import dev.pixelwright.core.figures.ActivityChart;
import dev.pixelwright.core.port.Figures;
import java.time.Duration;
import java.util.stream.LongStream;

/** What happened lately, for the charts of those who run the installation. */
public final class ShowActivity {

    /** How far back it goes at most: a week. */
    public static final int MAX_HOURS = 168;

    /** How many stretches there are at most. */
    public static final int MOST = 60;

    // Seconds that divide an hour or a day, so that charts of any length share their marks.
    private static final long[] STRETCHES = {60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800};

    private final Figures figures;

    public ShowActivity(Figures figures) {
        this.figures = figures;
    }

    /**
     * The latest {@code hours}, in stretches as short as there is room for, and the one that is not over yet.
     *
     * @param hours 1 to {@link #MAX_HOURS}
     */
    public ActivityChart execute(int hours) {
        if (hours < 1 || hours > MAX_HOURS) {
            throw new IllegalArgumentException("There are 1 to " + MAX_HOURS + " hours, not " + hours);
        }
        Duration span = Duration.ofHours(hours);
        long seconds = LongStream.of(STRETCHES)
                .filter(length -> length * (MOST - 1) >= span.toSeconds())
                .findFirst()
                .orElseThrow();
        int many = Math.toIntExact((span.toSeconds() + seconds - 1) / seconds) + 1;
        Duration stretch = Duration.ofSeconds(seconds);
        return new ActivityChart(stretch, figures.activity(stretch, many));
    }
}
