package dev.pixelwright.benchmarks.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the command was told.
 *
 * @param folder of photographs
 * @param tasks keys of forms, and {@value #PROMISES}; all if empty
 * @param strangers in the order in which they were named
 * @param ordinary whether the page may be written: nothing was left out or made shorter
 */
record Options(Path folder, Pace pace, Set<String> tasks, List<Stranger> strangers, boolean ordinary) {

    static final String USAGE =
            "FOLDER [ROUNDS] [--contender NAME=TEMPLATE]... [--pid NAME=PID]... [--task NAME[,NAME...]]"
                    + " [--requests COUNT] [--seconds OF-A-TURN] [--warm SECONDS-BEFORE]";

    static final String PROMISES = "promises";

    private static final Pace USUAL = new Pace(5, 100, 2000, 8000);
    private static final double MILLIS = 1000;

    /** Or an {@link IllegalArgumentException} that says what is not understood. */
    static Options of(String... words) {
        Reader reader = new Reader();
        for (int i = 0; i < words.length; i++) {
            if (!words[i].startsWith("--")) {
                reader.places.add(words[i]);
            } else if (i + 1 == words.length) {
                throw new IllegalArgumentException(words[i] + " needs a value");
            } else {
                reader.take(words[i], words[++i]);
            }
        }
        return reader.options();
    }

    /** Whether this is done: the key of a form, or {@link #PROMISES}. */
    boolean choose(String task) {
        return tasks.isEmpty() || tasks.contains(task);
    }

    private static final class Reader {

        private final List<String> places = new ArrayList<>();
        private final Map<String, UrlTemplate> templates = new LinkedHashMap<>();
        private final Map<String, Long> pids = new HashMap<>();
        private Set<String> tasks = Set.of();
        private Pace pace = USUAL;

        void take(String option, String value) {
            switch (option) {
                case "--contender" -> templates.put(name(value), new UrlTemplate(rest(value)));
                case "--pid" -> pids.put(name(value), (long) positive(rest(value)));
                case "--task" -> tasks = tasks(value);
                case "--requests" ->
                    pace = new Pace(pace.rounds(), (int) positive(value), pace.turnMillis(), pace.warmMillis());
                case "--seconds" ->
                    pace = new Pace(pace.rounds(), pace.requests(), positive(value) * MILLIS, pace.warmMillis());
                case "--warm" ->
                    pace = new Pace(pace.rounds(), pace.requests(), pace.turnMillis(), positive(value) * MILLIS);
                default -> throw new IllegalArgumentException("There is no option " + option);
            }
        }

        Options options() {
            if (places.isEmpty() || places.size() > 2) {
                throw new IllegalArgumentException("One folder is needed, and at most one number of rounds");
            }
            if (places.size() > 1) {
                int rounds = (int) positive(places.get(1));
                pace = new Pace(rounds, pace.requests(), pace.turnMillis(), pace.warmMillis());
            }
            if (Form.AVIF.requests(pace.requests()) < pace.rounds()) {
                throw new IllegalArgumentException("A round needs a request: more --requests, or fewer rounds");
            }
            if (!templates.keySet().containsAll(pids.keySet())) {
                throw new IllegalArgumentException("--pid of somebody who is no --contender: " + pids.keySet());
            }
            List<Stranger> strangers = templates.entrySet().stream()
                    .map(one -> new Stranger(one.getKey(), one.getValue(), pid(one.getKey())))
                    .toList();
            boolean ordinary = tasks.isEmpty()
                    && pace.rounds() >= USUAL.rounds()
                    && pace.requests() >= USUAL.requests()
                    && pace.turnMillis() >= USUAL.turnMillis();
            return new Options(Path.of(places.get(0)), pace, tasks, strangers, ordinary);
        }

        private OptionalLong pid(String name) {
            Long pid = pids.get(name);
            return pid == null ? OptionalLong.empty() : OptionalLong.of(pid);
        }

        private static String name(String value) {
            String name = value.substring(0, Math.max(0, value.indexOf('=')));
            if (!name.matches("[a-z][a-z0-9]*") || name.equals(Pixelwright.NAME) || name.equals(SharpServer.NAME)) {
                throw new IllegalArgumentException("Not NAME=…, a NAME of small letters that is free: " + value);
            }
            return name;
        }

        private static String rest(String value) {
            return value.substring(value.indexOf('=') + 1);
        }

        private static Set<String> tasks(String value) {
            Set<String> tasks = new HashSet<>(Set.of(value.split(",")));
            for (String task : tasks) {
                if (!task.equals(PROMISES) && Form.called(task).isEmpty()) {
                    throw new IllegalArgumentException("No task " + task);
                }
            }
            return tasks;
        }

        private static double positive(String value) {
            double number = Double.parseDouble(value);
            if (!(number > 0)) {
                throw new IllegalArgumentException(value + " is not above 0");
            }
            return number;
        }
    }
}
