package dev.pixelwright.adapters.models.mesh;

/** Four walls and a bottom below a surface, which make a closed body of it, fit for printing. */
final class Base {

    /** Faces that each edge on the surface's border has below it: two of the wall, one of the bottom. */
    static final int FACES_AN_EDGE = 3;

    private static final Point DOWN = new Point(0, 0, -1);
    private static final Point LEFT = new Point(-1, 0, 0);
    private static final Point BELOW = new Point(0, -1, 0);
    private static final Point RIGHT = new Point(1, 0, 0);
    private static final Point ABOVE = new Point(0, 1, 0);

    private final MeshBuffer buffer;
    private final int[] border;
    private final float bottom;

    /**
     * @param border the surface's border, counter-clockwise seen from the front
     * @param bottom the Z of the bottom
     */
    Base(MeshBuffer buffer, int[] border, float bottom) {
        this.buffer = buffer;
        this.border = border;
        this.bottom = bottom;
    }

    void build() {
        int middle = buffer.vertex(new Point(0, 0, bottom), DOWN, 0.5f, 0.5f);
        int[] floor = new int[border.length];
        for (int i = 0; i < border.length; i++) {
            floor[i] = copy(border[i], true, DOWN);
        }
        Wall wall = new Wall(-1, -1, DOWN);
        for (int i = 0; i < border.length; i++) {
            int next = (i + 1) % border.length;
            wall = wall(border[i], border[next], wall);
            buffer.triangle(middle, floor[next], floor[i]);
        }
    }

    /** The wall below one edge; it goes on from the last one where that faces the same way. */
    private Wall wall(int from, int to, Wall last) {
        Point normal = outward(from, to);
        boolean goesOn = normal.equals(last.normal());
        int top = goesOn ? last.top() : copy(from, false, normal);
        int foot = goesOn ? last.foot() : copy(from, true, normal);
        int nextTop = copy(to, false, normal);
        int nextFoot = copy(to, true, normal);
        buffer.triangle(top, foot, nextFoot);
        buffer.triangle(top, nextFoot, nextTop);
        return new Wall(nextTop, nextFoot, normal);
    }

    private int copy(int vertex, boolean lowered, Point normal) {
        Point at = buffer.position(vertex);
        Point place = lowered ? new Point(at.x(), at.y(), bottom) : at;
        return buffer.vertex(place, normal, buffer.u(vertex), buffer.v(vertex));
    }

    private Point outward(int from, int to) {
        if (buffer.u(from) == buffer.u(to)) {
            return buffer.u(from) == 0 ? LEFT : RIGHT;
        }
        return buffer.v(from) == 0 ? ABOVE : BELOW;
    }

    /** Where the last wall ended. */
    private record Wall(int top, int foot, Point normal) {}
}
