package dev.pixelwright.core.transform;

import java.io.IOException;
import java.util.Optional;

/**
 * What became of one of several results that were made of one source.
 *
 * @param plan as it was followed
 * @param trouble why there is no result: an {@link IOException} or a {@link RuntimeException}, which is what making it alone
 *     would have thrown
 */
public record RenderOutcome(Plan plan, Optional<Exception> trouble) {

    public static RenderOutcome done(Plan plan) {
        return new RenderOutcome(plan, Optional.empty());
    }

    public static RenderOutcome failed(Plan plan, IOException trouble) {
        return new RenderOutcome(plan, Optional.of(trouble));
    }

    public static RenderOutcome failed(Plan plan, RuntimeException trouble) {
        return new RenderOutcome(plan, Optional.of(trouble));
    }

    /** The plan that was followed, or the trouble. */
    public Plan orThrow() throws IOException {
        if (trouble.isEmpty()) {
            return plan;
        }
        if (trouble.get() instanceof IOException broken) {
            throw broken;
        }
        throw (RuntimeException) trouble.get();
    }
}
