package dev.pixelwright.app.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Which trouble comes when: a seed and a duration always make the same. */
record Schedule(List<Entry> entries) {

    private static final int SHORTEST_CALM_MILLIS = 500;
    private static final int LONGEST_CALM_MILLIS = 4_000;
    private static final int SHORTEST_MILLIS = 500;
    private static final int LONGEST_MILLIS = 6_000;

    /**
     * One trouble.
     *
     * @param calm how long nothing happens before it
     * @param lasts how long it goes on
     */
    record Entry(Duration calm, Trouble trouble, Duration lasts) {}

    /** Each kind in a new order, again and again, until {@code total} is filled. */
    static Schedule of(long seed, Duration total) {
        Random random = new Random(seed);
        List<Entry> entries = new ArrayList<>();
        List<Trouble> left = new ArrayList<>();
        Duration filled = Duration.ZERO;
        while (filled.compareTo(total) < 0) {
            if (left.isEmpty()) {
                left.addAll(List.of(Trouble.values()));
            }
            Trouble next = left.remove(random.nextInt(left.size()));
            Entry entry = new Entry(
                    millis(random, SHORTEST_CALM_MILLIS, LONGEST_CALM_MILLIS),
                    next,
                    millis(random, SHORTEST_MILLIS, LONGEST_MILLIS));
            entries.add(entry);
            filled = filled.plus(entry.calm()).plus(entry.lasts());
        }
        return new Schedule(List.copyOf(entries));
    }

    private static Duration millis(Random random, int least, int most) {
        return Duration.ofMillis(least + random.nextInt(most - least));
    }
}
