package dev.pixelwright.app.config;

/** The key {@code role}: what one process of the service does. Any number of each share one database. */
public enum NodeRole {
    /** Serves people and does jobs. */
    ALL,
    /** Serves people and does no jobs. */
    API,
    /** Does jobs and serves nobody but those who ask how it is. */
    WORKER;

    /** Whether people are served. */
    public boolean servesPeople() {
        return this != WORKER;
    }

    /** Whether jobs are done. */
    public boolean doesJobs() {
        return this != API;
    }

    /** As in the configuration. */
    @Override
    public String toString() {
        return switch (this) {
            case ALL -> "all";
            case API -> "api";
            case WORKER -> "worker";
        };
    }
}
