package dev.pixelwright.core.work;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * One of the things that are done again and again.
 *
 * @param what its name in the log
 * @param often whether it is done at each sweep, else at each collection
 */
public record Round(String what, boolean often, Consumer<HousekeepingPolicy> work) {

    /** Work that somebody waits for. */
    public static Round often(String what, Runnable work) {
        return new Round(what, true, policy -> work.run());
    }

    /** Work that nobody misses for a while. */
    public static Round seldom(String what, Runnable work) {
        return new Round(what, false, policy -> work.run());
    }

    /** The same for work that asks how old a thing must be. */
    public static Round seldom(String what, Consumer<HousekeepingPolicy> work) {
        return new Round(what, false, work);
    }

    Duration period(HousekeepingPolicy policy) {
        return often ? policy.sweep() : policy.collect();
    }
}
