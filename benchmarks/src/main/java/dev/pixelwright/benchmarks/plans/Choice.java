package dev.pixelwright.benchmarks.plans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the plans PostgreSQL would take by itself ({@code choose_custom_plan} in its plancache.c): one that does not know
 * the values only where it reckons it cheaper than one that does, with the work of planning.
 */
final class Choice {

    // 1000 × cpu_operator_cost for each table and once more.
    private static final double PLANNING = 2.5;

    private final Map<String, Double> custom = new HashMap<>();

    Choice(List<Seen> all) {
        all.stream()
                .filter(one -> one.planning() == Planning.CUSTOM)
                .forEach(one -> one.statements().forEach(statement -> note(one, statement)));
    }

    private void note(Seen seen, Statement statement) {
        custom.merge(key(seen, statement), statement.cost() + PLANNING * (statement.tables() + 1), Math::max);
    }

    private static String key(Seen seen, Statement statement) {
        return seen.call() + '\n' + statement.sql();
    }

    /** The call without the plans that would not be taken. */
    Seen taken(Seen seen) {
        if (seen.planning() == Planning.CUSTOM) {
            return seen;
        }
        List<Statement> taken = seen.statements().stream()
                .filter(statement ->
                        statement.cost() < custom.getOrDefault(key(seen, statement), Double.POSITIVE_INFINITY))
                .toList();
        return new Seen(seen.port(), seen.circumstance(), seen.planning(), taken);
    }
}
