package dev.pixelwright.adapters.jpeg.plan;

import dev.pixelwright.adapters.jpeg.geometry.Placement;
import dev.pixelwright.adapters.jpeg.picture.PictureFilter;
import java.util.List;

/** A placement, and what is then done to its result in order. */
public record Section(Placement placement, List<PictureFilter> filters) {

    public Section {
        filters = List.copyOf(filters);
    }

    /** Whether strips of the result can be made one by one, from the first to the last. */
    public boolean isStreamed() {
        return placement.keepsOrder() && filters.stream().allMatch(PictureFilter::isPointwise);
    }
}
