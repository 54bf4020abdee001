package dev.pixelwright.core.transform;

import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import java.util.List;

/**
 * What an engine does to one source, with every number worked out: it decodes, applies {@code orientation}, then the
 * steps in order, then encodes. An engine does no geometry of its own and meets no limit it has to check.
 *
 * @param transformation what was planned: with {@code source} it gives this plan again, on another machine too
 * @param orientation what to apply right after decoding; {@code UPRIGHT} when there is nothing to do
 * @param encoding never {@code Original}
 */
public record Plan(
        ImageInfo source,
        Transformation transformation,
        Orientation orientation,
        List<Step> steps,
        Metadata metadata,
        Encoding encoding) {

    public Plan {
        steps = List.copyOf(steps);
    }

    /** The size of the first step's input. */
    public Size orientedSize() {
        return orientation.upright(source.size());
    }

    /** The size of the result. */
    public Size size() {
        return steps.isEmpty() ? orientedSize() : steps.get(steps.size() - 1).output();
    }
}
