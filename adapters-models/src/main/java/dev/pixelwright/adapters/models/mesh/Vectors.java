package dev.pixelwright.adapters.models.mesh;

/** Directions in space, three numbers each. */
final class Vectors {

    private Vectors() {}

    /** Straight up from a triangle, on the side from which it goes counter-clockwise, and as long as twice its area. */
    static float[] across(Point a, Point b, Point c) {
        double ux = (double) b.x() - a.x();
        double uy = (double) b.y() - a.y();
        double uz = (double) b.z() - a.z();
        double vx = (double) c.x() - a.x();
        double vy = (double) c.y() - a.y();
        double vz = (double) c.z() - a.z();
        return new float[] {(float) (uy * vz - uz * vy), (float) (uz * vx - ux * vz), (float) (ux * vy - uy * vx)};
    }

    /** The same direction with length 1; nothing stays nothing. */
    static float[] unit(float[] some) {
        double length = 0;
        for (float part : some) {
            length += (double) part * part;
        }
        length = Math.sqrt(length);
        if (length == 0) {
            return some;
        }
        float[] unit = new float[some.length];
        for (int i = 0; i < some.length; i++) {
            unit[i] = (float) (some[i] / length);
        }
        return unit;
    }
}
