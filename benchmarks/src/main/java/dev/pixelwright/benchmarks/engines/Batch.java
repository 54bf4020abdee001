package dev.pixelwright.benchmarks.engines;

/** What doing a task {@code count} times took: CPU milliseconds of the whole process, and milliseconds that passed. */
public record Batch(int count, double cpuMillis, double millis) {

    public double cpuPerOperation() {
        return cpuMillis / count;
    }

    public double perSecond() {
        return count * 1000 / millis;
    }
}
