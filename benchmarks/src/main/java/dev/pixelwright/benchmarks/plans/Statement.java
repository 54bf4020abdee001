package dev.pixelwright.benchmarks.plans;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A statement that the server ran, and how.
 *
 * @param sql with spaces for line breaks
 * @param millis that it took, explaining included
 * @param cost that the planner expected, in its own unit
 * @param steps of the plan, from the outside in
 */
record Statement(String sql, double millis, double cost, List<Step> steps) {

    /**
     * One step of a plan.
     *
     * @param depth how deep it lies below the outermost
     * @param node what is done, with its index
     * @param table that is read, or empty
     * @param rows that came out of it, over all loops
     * @param looked rows that it looked at in the table, over all loops
     */
    record Step(int depth, String node, String table, long rows, long looked) {

        /** Whether it goes through a table from end to end, or through half of it or more by an index. */
        boolean scansAny(Map<String, Long> large) {
            Long size = large.get(table);
            return size != null && (node.startsWith("Seq Scan") || looked * 2 >= size);
        }

        @Override
        public String toString() {
            String where = table.isEmpty() ? "" : " on " + table;
            String more = looked > rows ? ", looked at " + looked : "";
            return "  ".repeat(depth) + node + where + "  (rows " + rows + more + ")";
        }
    }

    /** From what {@code auto_explain} logs as JSON. */
    static Statement of(double millis, JsonNode explained) {
        List<Step> steps = new ArrayList<>();
        collect(explained.path("Plan"), 0, steps);
        String sql = explained.path("Query Text").asText().strip().replaceAll("\\s+", " ");
        return new Statement(
                sql, millis, explained.path("Plan").path("Total Cost").asDouble(), steps);
    }

    private static void collect(JsonNode plan, int depth, List<Step> steps) {
        steps.add(step(plan, depth));
        plan.path("Plans").forEach(inner -> collect(inner, depth + 1, steps));
    }

    private static Step step(JsonNode plan, int depth) {
        double loops = plan.path("Actual Loops").asDouble();
        double rows = plan.path("Actual Rows").asDouble() * loops;
        double removed = plan.path("Rows Removed by Filter").asDouble()
                + plan.path("Rows Removed by Index Recheck").asDouble();
        String index = plan.path("Index Name").asText();
        String operation = plan.path("Operation").asText();
        String node = operation.isEmpty() ? plan.path("Node Type").asText() : operation;
        return new Step(
                depth,
                node + (index.isEmpty() ? "" : " using " + index),
                plan.path("Relation Name").asText(),
                Math.round(rows),
                Math.round(rows + removed * loops));
    }

    /** Whether a table is read from end to end of which that takes long. */
    boolean scansAny(Map<String, Long> large) {
        return steps.stream().anyMatch(step -> step.scansAny(large));
    }

    /** How many tables are read or written, each as often as it is. */
    long tables() {
        return steps.stream().filter(step -> !step.table().isEmpty()).count();
    }

    /** The most rows that one step looked at. */
    long looked() {
        return steps.stream().mapToLong(Step::looked).max().orElse(0);
    }

    /** The same plan, whatever the figures. */
    String shape() {
        StringBuilder shape = new StringBuilder(sql);
        steps.forEach(step ->
                shape.append('\n').append(step.depth()).append(step.node()).append(step.table()));
        return shape.toString();
    }

    /** Statement and plan, as a person reads them. */
    String story() {
        StringBuilder story = new StringBuilder(sql).append('\n');
        steps.forEach(step -> story.append("  ").append(step).append('\n'));
        return story.append(String.format(Locale.ROOT, "  %.2f ms%n", millis)).toString();
    }
}
