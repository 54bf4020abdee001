package dev.pixelwright.adapters.jpeg.picture;

import dev.pixelwright.adapters.jpeg.filter.PlaneFilters;
import dev.pixelwright.adapters.jpeg.geometry.Placement;
import dev.pixelwright.adapters.jpeg.plane.Plane;
import dev.pixelwright.core.image.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture, or a strip of one, in planes whose lines run the same way.
 *
 * @param planes luma, or luma, blue and red difference (Y, Cb, Cr of JFIF 1.02)
 * @param span pixels across and down for one sample of colour: 1 or 2
 */
public record Picture(List<Plane> planes, int span) {

    public Picture {
        planes = List.copyOf(planes);
        boolean columns = planes.get(0).isColumns();
        if (planes.stream().anyMatch(plane -> plane.isColumns() != columns)) {
            throw new IllegalArgumentException("The lines of all planes run the same way");
        }
    }

    public Plane luma() {
        return planes.get(0);
    }

    public boolean isGray() {
        return planes.size() == 1;
    }

    public Size size() {
        return new Size(luma().width(), luma().height());
    }

    /** This picture, placed; what is placed as it is stays as it is. */
    public Picture placed(Placement placement) {
        if (placement.isIdentity(size())) {
            return this;
        }
        List<Plane> placed = new ArrayList<>();
        for (int i = 0; i < planes.size(); i++) {
            placed.add(PlaneFilters.placed(planes.get(i), placement, span(i)));
        }
        return new Picture(placed, span);
    }

    /** Pixels across and down for one sample of plane {@code index}. */
    int span(int index) {
        return index == 0 ? 1 : span;
    }
}
