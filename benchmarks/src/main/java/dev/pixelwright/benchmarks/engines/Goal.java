package dev.pixelwright.benchmarks.engines;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bound on a figure: {@code headline cpu/sharp <= 0.75}.
 *
 * @param tasks names of tasks; one that ends with a star stands for all that begin like it
 * @param figure in the words of what is measured, as {@link Outcome#figure} has them
 * @param comparison with the bound
 */
public record Goal(List<String> tasks, String figure, Comparison comparison, double bound) {

    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\S+)\\s+(<=|>=|<|>)\\s+(-?[0-9]+(?:\\.[0-9]+)?)");

    public Goal {
        tasks = List.copyOf(tasks);
    }

    /** On which side of the bound a figure is good. */
    public enum Comparison {
        AT_MOST("<=", "≤"),
        BELOW("<", "<"),
        AT_LEAST(">=", "≥"),
        ABOVE(">", ">");

        private final String sign;
        private final String shown;

        Comparison(String sign, String shown) {
            this.sign = sign;
            this.shown = shown;
        }

        boolean holds(double figure, double bound) {
            return switch (this) {
                case AT_MOST -> figure <= bound;
                case BELOW -> figure < bound;
                case AT_LEAST -> figure >= bound;
                case ABOVE -> figure > bound;
            };
        }

        static Comparison of(String sign) {
            for (Comparison one : values()) {
                if (one.sign.equals(sign)) {
                    return one;
                }
            }
            throw new IllegalArgumentException(sign);
        }
    }

    /** A goal and what was measured; a figure that is not there does not keep it. */
    public record Verdict(Goal goal, String task, Optional<Double> figure) {

        public boolean kept() {
            return figure.isPresent() && goal.comparison.holds(figure.get(), goal.bound);
        }
    }

    /** Reads a line a goal; empty lines and what follows a {@code #} count for nothing. */
    public static List<Goal> parse(List<String> lines) {
        List<Goal> goals = new ArrayList<>();
        for (String line : lines) {
            String words = line.replaceFirst("#.*", "").strip();
            if (words.isEmpty()) {
                continue;
            }
            Matcher parts = LINE.matcher(words);
            if (!parts.matches()) {
                throw new IllegalArgumentException("Not a goal: " + line);
            }
            goals.add(new Goal(
                    List.of(parts.group(1).split(",")),
                    parts.group(2),
                    Comparison.of(parts.group(3)),
                    Double.parseDouble(parts.group(4))));
        }
        return goals;
    }

    /**
     * What these outcomes say of it, one verdict for each task that it speaks of. A contender that never takes part in a task
     * is not missed there.
     */
    List<Verdict> verdicts(List<Outcome> outcomes) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (speaksOf(outcome.task().name())
                    && rival().map(one -> outcome.task().contenders().contains(one))
                            .orElse(true)) {
                verdicts.add(new Verdict(this, outcome.task().name(), outcome.figure(figure)));
            }
        }
        return verdicts;
    }

    /** Whether this goal is one of the task. */
    public boolean speaksOf(String task) {
        return tasks.stream().anyMatch(pattern -> matches(pattern, task));
    }

    private Optional<Contender> rival() {
        String[] parts = figure.split("[/-]", 2);
        return parts.length < 2 ? Optional.empty() : Contender.called(parts[1]);
    }

    private static boolean matches(String pattern, String task) {
        return pattern.endsWith("*")
                ? task.startsWith(pattern.substring(0, pattern.length() - 1))
                : task.equals(pattern);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %s %s", figure, comparison.shown, shown(bound));
    }

    /** Four digits behind the point, without zeros at the end. */
    public static String shown(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
    }
}
