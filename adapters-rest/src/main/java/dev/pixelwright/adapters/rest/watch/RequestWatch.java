package dev.pixelwright.adapters.rest.watch;

import java.time.Duration;

/** Hears of each request that was answered. */
@FunctionalInterface
public interface RequestWatch {

    /**
     * Hears that an answer has ended.
     *
     * @param route as it is described, such as {@code /images/{id}}; {@link RouteTimes#NOWHERE} where there is nothing
     * @param status of the answer
     * @param took until its last byte was handed on; of a stream as long as it was open
     */
    void answered(String method, String route, int status, Duration took);
}
