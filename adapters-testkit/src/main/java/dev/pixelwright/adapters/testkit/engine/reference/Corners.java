package dev.pixelwright.adapters.testkit.engine.reference;

import dev.pixelwright.core.image.Size;

/** How much of a pixel rounded corners leave. */
final class Corners {

    private Corners() {}

    /** The part of the alpha kept by a pixel whose centre is at x, y: by its distance from a circle's centre, in a corner. */
    static double kept(Size size, double radius, double x, double y) {
        double centreX = Math.max(radius, Math.min(size.width() - radius, x));
        double centreY = Math.max(radius, Math.min(size.height() - radius, y));
        boolean inACorner = centreX != x && centreY != y;
        double distance = Math.hypot(x - centreX, y - centreY);
        return inACorner ? Math.max(0, Math.min(1, radius + 0.5 - distance)) : 1;
    }
}
