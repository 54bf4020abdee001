package dev.pixelwright.adapters.models.mesh;

/**
 * Triangles over shared vertices. The axes are those of glTF: right-handed, X to the right, Y up, and Z towards whoever looks
 * at the front. The unit is the longest side of the picture, which files take for a metre; the origin is the middle of the
 * picture, in the plane of what is farthest. Seen from outside, the corners of a triangle go counter-clockwise.
 *
 * <p>Where a surface has an edge, as between the relief and a wall of its base, vertices at one place differ by their normal.
 * Those have the very same coordinates, so that a format without shared vertices holds a closed body too.
 */
public final class Mesh {

    /** Numbers of a position or a normal. */
    public static final int SPACE = 3;

    /** Numbers of a place on the picture. */
    public static final int PLANE = 2;

    /** Corners of a triangle. */
    public static final int CORNERS = 3;

    private final float[] positions;
    private final float[] normals;
    private final float[] places;
    private final int[] triangles;

    Mesh(float[] positions, float[] normals, float[] places, int[] triangles) {
        this.positions = positions;
        this.normals = normals;
        this.places = places;
        this.triangles = triangles;
    }

    public int vertexCount() {
        return positions.length / SPACE;
    }

    public int faceCount() {
        return triangles.length / CORNERS;
    }

    /** X, Y, Z of each vertex. Not to be written to, like all these arrays. */
    public float[] positions() {
        return positions;
    }

    /** X, Y, Z of the outward direction at each vertex, of length 1. */
    public float[] normals() {
        return normals;
    }

    /** Where on the picture each vertex is: from the left border 0 to the right 1, from the top border 0 to the bottom 1. */
    public float[] places() {
        return places;
    }

    /** Three vertices for each triangle. */
    public int[] triangles() {
        return triangles;
    }

    /** The outward direction of one triangle by itself: three numbers of length 1, or 0 where it has no area. */
    public float[] normalOf(int face) {
        Point a = corner(face, 0);
        Point b = corner(face, 1);
        Point c = corner(face, 2);
        return Vectors.unit(Vectors.across(a, b, c));
    }

    private Point corner(int face, int corner) {
        int at = triangles[face * CORNERS + corner] * SPACE;
        return new Point(positions[at], positions[at + 1], positions[at + 2]);
    }

    public Box bounds() {
        float[] least = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
        float[] most = {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
        for (int i = 0; i < positions.length; i++) {
            int axis = i % SPACE;
            least[axis] = Math.min(least[axis], positions[i]);
            most[axis] = Math.max(most[axis], positions[i]);
        }
        return new Box(new Point(least[0], least[1], least[2]), new Point(most[0], most[1], most[2]));
    }
}
