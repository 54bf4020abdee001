package dev.pixelwright.adapters.models.mesh;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/** Where the front of a mesh really is, asked at places of a fine lattice over the picture. */
final class SurfaceProbe {

    private static final int SIDE = 501;

    private final float[] heights = new float[SIDE * SIDE];

    SurfaceProbe(Mesh mesh) {
        Arrays.fill(heights, Float.NaN);
        int[] corners = mesh.triangles();
        for (int i = 0; i < corners.length; i += 3) {
            fill(mesh, corners[i], corners[i + 1], corners[i + 2]);
        }
    }

    private void fill(Mesh mesh, int a, int b, int c) {
        double ax = x(mesh, a);
        double ay = y(mesh, a);
        double bx = x(mesh, b);
        double by = y(mesh, b);
        double cx = x(mesh, c);
        double cy = y(mesh, c);
        double whole = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
        for (int y = (int) Math.ceil(Math.min(ay, Math.min(by, cy)) - 1e-6);
                y <= Math.max(ay, Math.max(by, cy)) + 1e-6;
                y++) {
            for (int x = (int) Math.ceil(Math.min(ax, Math.min(bx, cx)) - 1e-6);
                    x <= Math.max(ax, Math.max(bx, cx)) + 1e-6;
                    x++) {
                double ofC = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / whole;
                double ofB = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / whole;
                double ofA = 1 - ofB - ofC;
                if (ofA > -1e-6 && ofB > -1e-6 && ofC > -1e-6) {
                    heights[y * SIDE + x] = (float) (ofA * z(mesh, a) + ofB * z(mesh, b) + ofC * z(mesh, c));
                }
            }
        }
    }

    private static double x(Mesh mesh, int vertex) {
        return mesh.places()[2 * vertex] * (SIDE - 1.0);
    }

    private static double y(Mesh mesh, int vertex) {
        return mesh.places()[2 * vertex + 1] * (SIDE - 1.0);
    }

    private static double z(Mesh mesh, int vertex) {
        return mesh.positions()[3 * vertex + 2];
    }

    /** The farthest that the surface is from what it should be; places where that is no number do not count. */
    double worst(DoubleBinaryOperator wanted) {
        return Arrays.stream(errors(wanted)).max().orElseThrow();
    }

    double mean(DoubleBinaryOperator wanted) {
        return Arrays.stream(errors(wanted)).average().orElseThrow();
    }

    private double[] errors(DoubleBinaryOperator wanted) {
        double[] errors = new double[SIDE * SIDE];
        int count = 0;
        for (int i = 0; i < errors.length; i++) {
            int x = i % SIDE;
            int y = i / SIDE;
            double is = wanted.applyAsDouble(x / (SIDE - 1.0), y / (SIDE - 1.0));
            if (!Double.isNaN(is)) {
                // A hole is infinitely far off.
                errors[count++] = Float.isNaN(heights[i]) ? Double.MAX_VALUE : Math.abs(heights[i] - is);
            }
        }
        return Arrays.copyOf(errors, count);
    }
}
