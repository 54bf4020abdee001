package dev.pixelwright.adapters.models.fal;

import java.time.Duration;

/**
 * How long fal.ai is waited for, and how much it may send.
 *
 * @param call for one question and its whole answer
 * @param pause between two questions after the state of a task, and the first bound of the wait after a failed one
 * @param whole for a task from the first question to the last byte
 * @param maxBytes the most bytes of a model
 * @param breakerFailures calls in a row that must fail before none are made
 * @param breakerPause for which none are made then; after that one is let out to see
 */
public record FalPatience(
        Duration call, Duration pause, Duration whole, long maxBytes, int breakerFailures, Duration breakerPause) {

    /** 30 s a call, asked every 2 s, 15 minutes in all, 200 MB; after 3 failures nothing for 30 s. */
    public static final FalPatience USUAL = new FalPatience(
            Duration.ofSeconds(30),
            Duration.ofSeconds(2),
            Duration.ofMinutes(15),
            200_000_000,
            3,
            Duration.ofSeconds(30));
}
