package dev.pixelwright.benchmarks.delivery;

/**
 * How long it goes on.
 *
 * @param rounds that count
 * @param requests for different pictures, over all rounds together; of AVIF fewer
 * @param turnMillis about how long a turn takes in which pictures are asked for again
 * @param warmMillis how long each server works before a format; before the first {@value #FIRST} times as long, since a Java machine
 *     compiles for a while what it does often
 */
record Pace(int rounds, int requests, double turnMillis, double warmMillis) {

    static final int FIRST = 5;

    /** How many requests a turn has, after one of this pace; at least two for each client. */
    int count(Turn last) {
        double perRequest = last.millis() / last.requests();
        return Math.max(2 * Turn.CLIENTS, (int) Math.ceil(turnMillis / perRequest));
    }

    /** The warm-up before a format. */
    double warmMillis(boolean first) {
        return first ? FIRST * warmMillis : warmMillis;
    }

    /** For people. */
    String words() {
        return "%d rounds, %d different pictures (%d of AVIF), after a warm-up of %.0f s before the first format and of %.0f s before each other one"
                .formatted(
                        rounds,
                        requests,
                        Form.AVIF.requests(requests),
                        warmMillis(true) / 1000,
                        warmMillis(false) / 1000);
    }
}
