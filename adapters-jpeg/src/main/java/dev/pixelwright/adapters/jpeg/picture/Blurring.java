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
            planes.add(alike(planes, PlaneFilters.blurred(picture.planes().get(i), sigma / picture.span(i))));
        }
        return new Picture(planes, picture.span());
    }

    // A wide blur and a narrow one leave lines in different directions, and luma is blurred the more widely.
    private static Plane alike(List<Plane> before, Plane plane) {
        return before.isEmpty() || before.get(0).isColumns() == plane.isColumns() ? plane : PlaneFilters.turned(plane);
    }

    @Override
    public boolean isPointwise() {
        return false;
    }

    @Override
    public boolean staysInGamut() {
        return true;
    }
}
