package dev.pixelwright.adapters.rest.watch;

import java.time.Duration;

/** Hears of each request that was answered. */
@FunctionalInterface
public interface RequestWatch {

    /**
     * Hears that an answer has ended; of streams of events, which end as connections do, nobody is told.
     *
     * @param route as it is described, such as {@code /images/{id}}; {@link RouteTimes#NOWHERE} where there is nothing
     * @param status of the answer
     * @param took until its last byte was handed on
     */
    void answered(String method, String route, int status, Duration took);
}
