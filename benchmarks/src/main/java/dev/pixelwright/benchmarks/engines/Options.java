package dev.pixelwright.benchmarks.engines;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the command was told.
 *
 * @param folder of photographs
 * @param tasks names of those that are done; all if empty
 * @param contenders who is invited beside ours; all if empty
 */
record Options(Path folder, Race.Pace pace, Set<String> tasks, Set<Contender> contenders) {

    static final String USAGE = "FOLDER [ROUNDS] [--task NAME[,NAME...]] [--only CONTENDER[,CONTENDER...]]"
            + " [--seconds OF-A-TURN] [--warm SECONDS-BEFORE]";

    private static final int ROUNDS = 7;
    private static final double TURN_SECONDS = 1;
    private static final double WARM_SECONDS = 5;
    private static final double MILLIS = 1000;

    /** Or an {@link IllegalArgumentException} that says what is not understood. */
    static Options of(String... words) {
        List<String> places = new ArrayList<>();
        double turn = TURN_SECONDS;
        double warm = WARM_SECONDS;
        Set<String> tasks = Set.of();
        Set<Contender> contenders = Set.of();
        for (int i = 0; i < words.length; i++) {
            if (!words[i].startsWith("--")) {
                places.add(words[i]);
                continue;
            }
            if (i + 1 == words.length) {
                throw new IllegalArgumentException(words[i] + " needs a value");
            }
            String value = words[++i];
            switch (words[i - 1]) {
                case "--task" -> tasks = Set.of(value.split(","));
                case "--only" -> contenders = contenders(value);
                case "--seconds" -> turn = positive(value);
                case "--warm" -> warm = positive(value);
                default -> throw new IllegalArgumentException("There is no option " + words[i - 1]);
            }
        }
        if (places.isEmpty() || places.size() > 2) {
            throw new IllegalArgumentException("One folder is needed, and at most one number of rounds");
        }
        int rounds = places.size() > 1 ? (int) positive(places.get(1)) : ROUNDS;
        return new Options(
                Path.of(places.get(0)), new Race.Pace(rounds, turn * MILLIS, warm * MILLIS), tasks, contenders);
    }

    private static double positive(String value) {
        double number = Double.parseDouble(value);
        if (!(number > 0)) {
            throw new IllegalArgumentException(value + " is not above 0");
        }
        return number;
    }

    private static Set<Contender> contenders(String value) {
        Set<Contender> found = new HashSet<>();
        for (String key : value.split(",")) {
            found.add(Contender.called(key)
                    .orElseThrow(() -> new IllegalArgumentException("No contender " + key + "; there are "
                            + Arrays.stream(Contender.values())
                                    .map(Contender::key)
                                    .toList())));
        }
        return found;
    }

    boolean choose(String task) {
        return tasks.isEmpty()
                || tasks.contains(task)
                || (task.startsWith(Tasks.GRID) && tasks.contains(Tasks.GRID.replace(":", "")));
    }

    boolean invite(Contender contender) {
        return contenders.isEmpty() || contender == Contender.OURS || contenders.contains(contender);
    }

    /** Whether nothing was left out, so that the page may be written. */
    boolean isWhole() {
        return tasks.isEmpty() && contenders.isEmpty();
    }
}
