package dev.pixelwright.adapters.models.mesh;

/** A mesh that comes triangle by triangle from elsewhere; its normals are found here. */
public final class TriangleList {

    private final MeshBuffer buffer = new MeshBuffer();

    /** How many vertices there are so far, which is the number of the next. */
    public int vertices() {
        return buffer.vertices();
    }

    public void vertex(float x, float y, float z) {
        buffer.vertex(new Point(x, y, z), 0, 0);
    }

    /** Corners counter-clockwise seen from outside. */
    public void triangle(int a, int b, int c) {
        buffer.triangle(a, b, c);
    }

    public Mesh mesh() {
        buffer.smooth();
        return buffer.mesh();
    }
}
