package dev.pixelwright.benchmarks.engines;

/** What doing a task {@code count} times took: CPU milliseconds of the whole process, and milliseconds that passed. */
record Batch(int count, double cpuMillis, double millis) {

    double cpuPerOperation() {
        return cpuMillis / count;
    }

    double perSecond() {
        return count * 1000 / millis;
    }
}
