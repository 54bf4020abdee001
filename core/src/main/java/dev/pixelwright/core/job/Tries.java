package dev.pixelwright.core.job;

/**
 * What it has cost so far.
 *
 * @param attempts claims ever made; the number of the latest attempt, 0 before the first
 * @param failures attempts that ended in a failure, since the job was last queued by a person; without those that had to
 *     wait for something
 * @param crashes attempts whose worker let the lease pass or whose engine died, since the job was last queued by a person
 */
public record Tries(int attempts, int failures, int crashes) {

    public static final Tries NONE = new Tries(0, 0, 0);
}
