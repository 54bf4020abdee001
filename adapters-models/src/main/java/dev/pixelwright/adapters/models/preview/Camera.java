package dev.pixelwright.adapters.models.preview;

import dev.pixelwright.adapters.models.mesh.Box;
import dev.pixelwright.adapters.models.mesh.Mesh;

/**
 * Looks at a model from the front, a little from its right and from above, so that all of it is within the picture. What it
 * gives are pixels: X to the right, Y down, and how far away, divided by which things shrink.
 */
final class Camera {

    private static final double YAW = Math.toRadians(-26);
    private static final double PITCH = Math.toRadians(16);
    /** How far the eye is from the middle of the model, in diagonals of its box. */
    private static final double DISTANCE = 2.2;
    /** The part of the picture that the model fills, the way in which it is larger. */
    private static final double FILLED = 0.92;

    private final float[] places;

    private Camera(float[] places) {
        this.places = places;
    }

    /** Where the vertices of {@code mesh} are in a picture: three numbers each. */
    static float[] look(Mesh mesh, int width, int height) {
        Camera camera = new Camera(new float[mesh.positions().length]);
        camera.turn(mesh);
        camera.fit(width, height);
        return camera.places;
    }

    /** A direction as the camera sees it: X to the right, Y up, Z towards it. */
    static void turn(float[] vectors, int at, double[] result) {
        double x = vectors[at] * Math.cos(YAW) + vectors[at + 2] * Math.sin(YAW);
        double z = vectors[at + 2] * Math.cos(YAW) - vectors[at] * Math.sin(YAW);
        result[0] = x;
        result[1] = vectors[at + 1] * Math.cos(PITCH) - z * Math.sin(PITCH);
        result[2] = vectors[at + 1] * Math.sin(PITCH) + z * Math.cos(PITCH);
    }

    private void turn(Mesh mesh) {
        Box box = mesh.bounds();
        float[] middle = {
            (box.least().x() + box.most().x()) / 2,
            (box.least().y() + box.most().y()) / 2,
            (box.least().z() + box.most().z()) / 2
        };
        double diagonal = Math.sqrt(square(box.most().x() - box.least().x())
                + square(box.most().y() - box.least().y())
                + square(box.most().z() - box.least().z()));
        float[] from = new float[Mesh.SPACE];
        double[] seen = new double[Mesh.SPACE];
        for (int at = 0; at < places.length; at += Mesh.SPACE) {
            for (int axis = 0; axis < Mesh.SPACE; axis++) {
                from[axis] = mesh.positions()[at + axis] - middle[axis];
            }
            turn(from, 0, seen);
            double away = DISTANCE * diagonal - seen[2];
            places[at] = (float) (seen[0] / away);
            places[at + 1] = (float) (-seen[1] / away);
            places[at + 2] = (float) away;
        }
    }

    private void fit(int width, int height) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (int at = 0; at < places.length; at += Mesh.SPACE) {
            left = Math.min(left, places[at]);
            right = Math.max(right, places[at]);
            top = Math.min(top, places[at + 1]);
            bottom = Math.max(bottom, places[at + 1]);
        }
        double scale = FILLED * Math.min(width / (double) (right - left), height / (double) (bottom - top));
        for (int at = 0; at < places.length; at += Mesh.SPACE) {
            places[at] = (float) ((places[at] - (left + right) / 2) * scale + width / 2.0);
            places[at + 1] = (float) ((places[at + 1] - (top + bottom) / 2) * scale + height / 2.0);
        }
    }

    private static double square(double some) {
        return some * some;
    }
}
