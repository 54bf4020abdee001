package dev.pixelwright.core.job;

/**
 * The number of a try to do a job, from 1. It rises with every claim and never repeats, so that (job, attempt) names one
 * worker's try for ever: the fencing token.
 */
public record Attempt(int number) {

    public Attempt {
        if (number < 1) {
            throw new IllegalArgumentException("Attempts count from 1, not " + number);
        }
    }
}
