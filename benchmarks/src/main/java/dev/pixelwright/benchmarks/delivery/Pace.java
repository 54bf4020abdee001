package dev.pixelwright.benchmarks.delivery;

/**
 * How long it goes on.
 *
 * @param rounds that count
 * @param requests for different pictures, over all rounds together; of AVIF fewer
 * @param turnMillis about how long a turn takes in which pictures are asked for again
 * @param warmMillis how long each server works before
 */
record Pace(int rounds, int requests, double turnMillis, double warmMillis) {

    /** How many requests a turn has, after one of this pace; at least two for each client. */
    int count(Turn last) {
        double perRequest = last.millis() / last.requests();
        return Math.max(2 * Turn.CLIENTS, (int) Math.ceil(turnMillis / perRequest));
    }

    /** For people. */
    String words() {
        return "%d rounds, %d different pictures (%d of AVIF), warmed up for %.0f s before each format"
                .formatted(rounds, requests, Form.AVIF.requests(requests), warmMillis / 1000);
    }
}
