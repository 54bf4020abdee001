package dev.pixelwright.adapters.models.mesh;

import java.util.Arrays;

/** Collects vertices and triangles of which only a most is known. */
final class MeshBuffer {

    private static final int FIRST = 1024;

    private float[] positions = new float[FIRST * Mesh.SPACE];
    private float[] normals = new float[FIRST * Mesh.SPACE];
    private float[] places = new float[FIRST * Mesh.PLANE];
    private int[] triangles = new int[FIRST * Mesh.CORNERS];
    private int vertices;
    private int faces;

    /** Adds a vertex whose normal is not known yet. */
    int vertex(Point at, float u, float v) {
        return vertex(at, new Point(0, 0, 0), u, v);
    }

    int vertex(Point at, Point normal, float u, float v) {
        if ((vertices + 1) * Mesh.SPACE > positions.length) {
            positions = Arrays.copyOf(positions, 2 * positions.length);
            normals = Arrays.copyOf(normals, 2 * normals.length);
            places = Arrays.copyOf(places, 2 * places.length);
        }
        put(positions, vertices, at);
        put(normals, vertices, normal);
        places[vertices * Mesh.PLANE] = u;
        places[vertices * Mesh.PLANE + 1] = v;
        return vertices++;
    }

    int vertices() {
        return vertices;
    }

    void triangle(int a, int b, int c) {
        if ((faces + 1) * Mesh.CORNERS > triangles.length) {
            triangles = Arrays.copyOf(triangles, 2 * triangles.length);
        }
        triangles[faces * Mesh.CORNERS] = a;
        triangles[faces * Mesh.CORNERS + 1] = b;
        triangles[faces * Mesh.CORNERS + 2] = c;
        faces++;
    }

    Point position(int vertex) {
        return new Point(
                positions[vertex * Mesh.SPACE], positions[vertex * Mesh.SPACE + 1], positions[vertex * Mesh.SPACE + 2]);
    }

    float u(int vertex) {
        return places[vertex * Mesh.PLANE];
    }

    float v(int vertex) {
        return places[vertex * Mesh.PLANE + 1];
    }

    /** Gives each vertex so far the mean direction of its triangles, the larger counting for more. */
    void smooth() {
        float[] sums = new float[vertices * Mesh.SPACE];
        for (int i = 0; i < faces * Mesh.CORNERS; i += Mesh.CORNERS) {
            float[] across =
                    Vectors.across(position(triangles[i]), position(triangles[i + 1]), position(triangles[i + 2]));
            for (int corner = 0; corner < Mesh.CORNERS; corner++) {
                int at = triangles[i + corner] * Mesh.SPACE;
                for (int axis = 0; axis < Mesh.SPACE; axis++) {
                    sums[at + axis] += across[axis];
                }
            }
        }
        for (int i = 0; i < vertices; i++) {
            int at = i * Mesh.SPACE;
            float[] unit = Vectors.unit(Arrays.copyOfRange(sums, at, at + Mesh.SPACE));
            System.arraycopy(unit, 0, normals, at, Mesh.SPACE);
        }
    }

    private static void put(float[] all, int index, Point some) {
        int at = index * Mesh.SPACE;
        all[at] = some.x();
        all[at + 1] = some.y();
        all[at + 2] = some.z();
    }

    Mesh mesh() {
        return new Mesh(
                Arrays.copyOf(positions, vertices * Mesh.SPACE),
                Arrays.copyOf(normals, vertices * Mesh.SPACE),
                Arrays.copyOf(places, vertices * Mesh.PLANE),
                Arrays.copyOf(triangles, faces * Mesh.CORNERS));
    }
}
