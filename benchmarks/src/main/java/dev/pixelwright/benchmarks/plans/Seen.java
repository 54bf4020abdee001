package dev.pixelwright.benchmarks.plans;

import java.util.List;

/**
 * What a call of a port made the database do.
 *
 * @param port the port and the method, such as {@code Images.find(ImageId)}
 * @param circumstance what was special about the call, or empty
 * @param planning how the planner was told to plan
 */
record Seen(String port, String circumstance, Planning planning, List<Statement> statements) {

    String call() {
        return circumstance.isEmpty() ? port : port + ", " + circumstance;
    }
}
