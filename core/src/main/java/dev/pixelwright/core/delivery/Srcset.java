package dev.pixelwright.core.delivery;

import dev.pixelwright.core.image.Size;
import java.util.List;

/**
 * One picture in several widths, for a browser to choose from.
 *
 * @param candidates at least one, each wider than the one before
 */
public record Srcset(List<Candidate> candidates) {

    public Srcset {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("There is at least one picture to choose");
        }
    }

    /**
     * One of them.
     *
     * @param size of the picture, as far as its header tells
     */
    public record Candidate(Link link, Size size) {}

    /** What who cannot choose is shown. */
    public Candidate widest() {
        return candidates.get(candidates.size() - 1);
    }
}
