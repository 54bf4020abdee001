package dev.pixelwright.app.service;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The time in which a process that was told to stop still serves, and has balancers send their requests elsewhere. */
final class Farewell {

    private final Duration length;
    private volatile boolean begun;

    Farewell(Duration length) {
        this.length = length;
    }

    boolean hasBegun() {
        return begun;
    }

    /** Returns when it is over. */
    void say() throws InterruptedException {
        begun = true;
        TimeUnit.MILLISECONDS.sleep(length.toMillis());
    }
}
