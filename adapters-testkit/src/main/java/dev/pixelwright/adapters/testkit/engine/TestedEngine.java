package dev.pixelwright.adapters.testkit.engine;

import dev.pixelwright.core.port.ImageEngine;
import java.util.List;

/** Who is asked to keep a contract. */
interface TestedEngine {

    /** An engine that reads PNG, at least. */
    ImageEngine engine();

    /**
     * Whether a rendering that is broken off costs the engine what is slow to replace, such as a process. What is promised
     * of that is then tried on two of the files and encodings, and not on each.
     */
    default boolean isDearToBreakOff() {
        return false;
    }

    /** Those of {@code all} on which renderings of {@code tested} are broken off. */
    static <T> List<T> brokenOff(TestedEngine tested, List<T> all) {
        return tested.isDearToBreakOff() && all.size() > 2 ? List.of(all.get(0), all.get(all.size() - 1)) : all;
    }
}
