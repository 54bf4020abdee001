package dev.pixelwright.adapters.models.preview;

import dev.pixelwright.adapters.models.mesh.Mesh;
import dev.pixelwright.adapters.models.picture.Pixels;
import java.util.Arrays;
import java.util.Optional;

/**
 * Draws the triangles of a mesh, the nearest on top; those that face away are not seen. One light comes from the upper
 * left, behind the viewer.
 */
final class Rasteriser {

    private static final int COLOURS = 3;
    private static final double[] LIGHT = {-0.45, 0.55, 0.70};
    private static final double AMBIENT = 0.50;
    private static final double DIFFUSE = 0.58;
    private static final double PLAIN = 200;
    private static final double BYTE = 255;

    private final int width;
    private final int height;
    private final Mesh mesh;
    private final Optional<Pixels> skin;
    private final float[] places;
    private final float[] lights;
    private final float[] nearest;
    private final byte[] rgb;
    private final Mix mix = new Mix();

    Rasteriser(Mesh mesh, Optional<Pixels> skin, int width, int height) {
        this.width = width;
        this.height = height;
        this.mesh = mesh;
        this.skin = skin;
        this.places = Camera.look(mesh, width, height);
        this.lights = lights(mesh);
        this.nearest = new float[width * height];
        Arrays.fill(nearest, Float.MAX_VALUE);
        this.rgb = new byte[width * height * COLOURS];
    }

    /** Rows of R, G, B, top row first, over what is in {@code background}. */
    byte[] draw(byte[] background) {
        System.arraycopy(background, 0, rgb, 0, rgb.length);
        int[] corners = mesh.triangles();
        for (int i = 0; i < corners.length; i += Mesh.CORNERS) {
            triangle(corners[i], corners[i + 1], corners[i + 2]);
        }
        return rgb;
    }

    private static float[] lights(Mesh mesh) {
        float[] lights = new float[mesh.vertexCount()];
        double[] seen = new double[Mesh.SPACE];
        for (int i = 0; i < lights.length; i++) {
            Camera.turn(mesh.normals(), i * Mesh.SPACE, seen);
            double facing = seen[0] * LIGHT[0] + seen[1] * LIGHT[1] + seen[2] * LIGHT[2];
            lights[i] = (float) (AMBIENT + DIFFUSE * Math.max(0, facing));
        }
        return lights;
    }

    private void triangle(int a, int b, int c) {
        double area = edge(a, b, x(c), y(c));
        // On paper Y goes down, so that what faces us has the sign turned round.
        if (area >= 0) {
            return;
        }
        int left = (int) Math.max(0, Math.floor(Math.min(x(a), Math.min(x(b), x(c)))));
        int right = (int) Math.min(width - 1.0, Math.ceil(Math.max(x(a), Math.max(x(b), x(c)))));
        int top = (int) Math.max(0, Math.floor(Math.min(y(a), Math.min(y(b), y(c)))));
        int bottom = (int) Math.min(height - 1.0, Math.ceil(Math.max(y(a), Math.max(y(b), y(c)))));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double ofA = edge(b, c, x + 0.5, y + 0.5) / area;
                double ofB = edge(c, a, x + 0.5, y + 0.5) / area;
                double ofC = 1 - ofA - ofB;
                if (ofA >= 0 && ofB >= 0 && ofC >= 0) {
                    // What is straight in space is not so on paper, but divided by the distance it is.
                    double away = 1 / (ofA / away(a) + ofB / away(b) + ofC / away(c));
                    if (away < nearest[y * width + x]) {
                        nearest[y * width + x] = (float) away;
                        mix.set(0, a, ofA * away / away(a));
                        mix.set(1, b, ofB * away / away(b));
                        mix.set(2, c, ofC * away / away(c));
                        colour(y * width + x);
                    }
                }
            }
        }
    }

    private void colour(int pixel) {
        double light = mix.of(lights, 1, 0);
        double u = mix.of(mesh.places(), Mesh.PLANE, 0);
        double v = mix.of(mesh.places(), Mesh.PLANE, 1);
        for (int channel = 0; channel < COLOURS; channel++) {
            double sample = skin.isPresent() ? skin.get().between(u, v, channel) : PLAIN;
            rgb[pixel * COLOURS + channel] = (byte) Math.round(Math.min(BYTE, sample * light));
        }
    }

    private double edge(int from, int to, double x, double y) {
        return (x(to) - x(from)) * (y - y(from)) - (y(to) - y(from)) * (x - x(from));
    }

    private double x(int vertex) {
        return places[vertex * Mesh.SPACE];
    }

    private double y(int vertex) {
        return places[vertex * Mesh.SPACE + 1];
    }

    private double away(int vertex) {
        return places[vertex * Mesh.SPACE + 2];
    }

    /** A point of a triangle: its corners, and how much of each is in it. */
    private static final class Mix {

        private final int[] vertices = new int[Mesh.CORNERS];
        private final double[] parts = new double[Mesh.CORNERS];

        void set(int corner, int vertex, double part) {
            vertices[corner] = vertex;
            parts[corner] = part;
        }

        double of(float[] all, int step, int offset) {
            return all[vertices[0] * step + offset] * parts[0]
                    + all[vertices[1] * step + offset] * parts[1]
                    + all[vertices[2] * step + offset] * parts[2];
        }
    }
}
