package dev.pixelwright.adapters.jpeg.picture;

import dev.pixelwright.adapters.jpeg.filter.PlaneFilters;
import dev.pixelwright.adapters.jpeg.plane.Plane;

/** An unsharp mask: adds {@code amount} times the difference from a Gaussian blur of {@code sigma} pixels. */
public record Sharpening(double sigma, double amount) implements PictureFilter {

    @Override
    public Picture apply(Picture picture) {
        for (int i = 0; i < picture.planes().size(); i++) {
            sharpen(picture.planes().get(i), sigma / picture.span(i));
        }
        Gamut.clamp(picture);
        return picture;
    }

    private void sharpen(Plane plane, double planeSigma) {
        Plane blurred = PlaneFilters.blurred(plane, planeSigma);
        Plane mask = blurred.isColumns() == plane.isColumns() ? blurred : PlaneFilters.turned(blurred);
        float strength = (float) amount;
        for (int i = 0; i < plane.lines(); i++) {
            float[] line = plane.line(i);
            float[] soft = mask.line(i);
            for (int k = 0; k < plane.length(); k++) {
                line[k] = line[k] + (line[k] - soft[k]) * strength;
            }
        }
    }

    @Override
    public boolean isPointwise() {
        return false;
    }
}
