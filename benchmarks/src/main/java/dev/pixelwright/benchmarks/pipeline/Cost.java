package dev.pixelwright.benchmarks.pipeline;

/** What some jobs took: CPU milliseconds, and milliseconds from the first order to the last end. */
record Cost(int jobs, double cpuMillis, double millis) {

    static final Cost NONE = new Cost(0, 0, 0);

    Cost plus(Cost other) {
        return new Cost(jobs + other.jobs, cpuMillis + other.cpuMillis, millis + other.millis);
    }

    double cpuPerJob() {
        return cpuMillis / jobs;
    }

    double jobsPerSecond() {
        return jobs * 1000 / millis;
    }
}
