package dev.pixelwright.core.transform;

import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.transform.geometry.Trim;
import java.util.HashSet;
import java.util.Set;

/**
 * What an engine can do, as a value.
 *
 * @param engine its name
 * @param reads formats it decodes
 * @param writes formats it encodes
 * @param animates formats whose further pages it keeps
 * @param operations names of the operations it performs
 */
public record Capabilities(
        String engine,
        Set<ImageFormat> reads,
        Set<ImageFormat> writes,
        Set<ImageFormat> animates,
        Set<String> operations) {

    public Capabilities {
        reads = Set.copyOf(reads);
        writes = Set.copyOf(writes);
        animates = Set.copyOf(animates);
        operations = Set.copyOf(operations);
    }

    /** The same with the operations that are settled before an engine meets them. */
    public Capabilities withSettled() {
        Set<String> all = new HashSet<>(operations);
        all.add(Trim.NAME);
        return new Capabilities(engine, reads, writes, animates, all);
    }

    /** Whether it performs {@code operation}, or never meets it because it is settled before. */
    boolean performs(Operation operation) {
        return !operation.isForEngines() || operations.contains(operation.name());
    }
}
