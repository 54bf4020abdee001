package dev.pixelwright.adapters.jpeg.picture;

import dev.pixelwright.adapters.jpeg.filter.PlaneFilters;
import dev.pixelwright.adapters.jpeg.plane.Plane;
import java.util.ArrayList;
import java.util.List;

/** A Gaussian blur of {@code sigma} pixels: of as much less in a plane whose samples are larger. */
public record Blurring(double sigma) implements PictureFilter {

    @Override
    public Picture apply(Picture picture) {
        List<Plane> planes = new ArrayList<>();
        for (int i = 0; i < picture.planes().size(); i++) {
            planes.add(PlaneFilters.blurred(picture.planes().get(i), sigma / picture.span(i)));
        }
        return new Picture(planes, picture.span());
    }

    @Override
    public boolean isPointwise() {
        return false;
    }
}
