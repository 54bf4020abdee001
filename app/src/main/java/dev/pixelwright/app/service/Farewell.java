package dev.pixelwright.app.service;

import dev.pixelwright.app.config.ServiceConfiguration;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The time in which a process that was told to stop still serves, and has balancers send their requests elsewhere. */
final class Farewell {

    private final Duration length;
    private volatile boolean begun;

    private Farewell(Duration length) {
        this.length = length;
    }

    /** As long as {@code http.drain} says; where nobody is served, or was {@code meant} to be, it takes no time. */
    static Farewell of(ServiceConfiguration configuration, boolean meant) {
        return new Farewell(
                meant && configuration.role().servesPeople()
                        ? configuration.http().drain().toJavaDuration()
                        : Duration.ZERO);
    }

    boolean hasBegun() {
        return begun;
    }

    /** From here on balancers are told. */
    void begin() {
        begun = true;
    }

    /** Returns when it is over. */
    void say() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(length.toMillis());
    }
}
