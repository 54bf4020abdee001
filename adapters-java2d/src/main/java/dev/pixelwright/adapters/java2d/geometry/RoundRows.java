package dev.pixelwright.adapters.java2d.geometry;

import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.core.image.Size;
import java.util.Arrays;

/** Without its corners. */
public final class RoundRows implements Rows {

    private static final double HALF = 0.5;

    private final Rows input;
    private final double radius;

    public RoundRows(Rows input, double radius) {
        this.input = input;
        this.radius = radius;
    }

    @Override
    public Size size() {
        return input.size();
    }

    @Override
    public boolean hasAlpha() {
        return true;
    }

    @Override
    public void read(int y, Row into) {
        input.read(y, into);
        float[] alpha = into.alpha();
        int width = size().width();
        if (!input.hasAlpha()) {
            Arrays.fill(alpha, 0, width, 1f);
        }
        double down = beyond(y, size().height());
        if (down <= 0) {
            return;
        }
        for (int x = 0; x < width; x++) {
            double right = beyond(x, width);
            if (right > 0) {
                double kept = radius + HALF - Math.sqrt(right * right + down * down);
                alpha[x] *= (float) Math.max(0, Math.min(1, kept));
            }
        }
    }

    // How far the centre of a pixel lies behind the centre of the nearer corner's circle, along one axis.
    private double beyond(int at, int side) {
        double centre = at + HALF;
        return Math.max(radius - centre, centre - (side - radius));
    }
}
