package dev.pixelwright.adapters.models.mesh;

import java.util.Arrays;
import java.util.BitSet;

/** The front of a mesh: the chosen vertices of a grid and the triangles between them. */
final class Surface {

    private static final int NONE = -1;

    private final Grid grid;
    private final BitSet chosen;
    private final MeshBuffer buffer;
    /** Per vertex of the grid, which of the mesh it is. */
    private final int[] numbers;

    private Surface(Grid grid, BitSet chosen, MeshBuffer buffer) {
        this.grid = grid;
        this.chosen = chosen;
        this.buffer = buffer;
        this.numbers = new int[(int) grid.vertices()];
        Arrays.fill(numbers, NONE);
    }

    /** Adds the surface to {@code buffer}, with its normals. */
    static Surface build(Grid grid, BitSet chosen, Heights heights, MeshBuffer buffer) {
        Surface surface = new Surface(grid, chosen, buffer);
        for (int index = chosen.nextSetBit(0); index >= 0; index = chosen.nextSetBit(index + 1)) {
            int x = index % grid.width();
            int y = index / grid.width();
            float u = x / (float) (grid.width() - 1);
            float v = y / (float) (grid.height() - 1);
            surface.numbers[index] = buffer.vertex(heights.at(index, u, v), u, v);
        }
        surface.triangles();
        buffer.smooth();
        return surface;
    }

    private void triangles() {
        int side = grid.side();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                int left = column * side;
                int top = row * side;
                int right = left + side;
                int bottom = top + side;
                if (Grid.fallsToTheRight(column, row)) {
                    split(new Place(left, top), new Place(right, bottom), new Place(right, top));
                    split(new Place(right, bottom), new Place(left, top), new Place(left, bottom));
                } else {
                    split(new Place(left, bottom), new Place(right, top), new Place(left, top));
                    split(new Place(right, top), new Place(left, bottom), new Place(right, bottom));
                }
            }
        }
    }

    /** A triangle whose longest side is from {@code a} to {@code b}, or what it is halved into. */
    private void split(Place a, Place b, Place apex) {
        int x = (a.x() + b.x()) / 2;
        int y = (a.y() + b.y()) / 2;
        boolean whole = Math.abs(a.x() - apex.x()) + Math.abs(a.y() - apex.y()) <= 1;
        if (!whole && chosen.get(grid.index(x, y))) {
            Place middle = new Place(x, y);
            split(apex, a, middle);
            split(b, apex, middle);
        } else {
            buffer.triangle(number(a), number(b), number(apex));
        }
    }

    private int number(Place place) {
        return numbers[grid.index(place.x(), place.y())];
    }

    /** The vertices of the mesh along the border, counter-clockwise seen from the front, from the top left corner. */
    int[] border() {
        int right = grid.width() - 1;
        int bottom = grid.height() - 1;
        int[] found = new int[2 * (right + bottom)];
        int count = 0;
        for (int y = 0; y < bottom; y++) {
            count = keep(found, count, 0, y);
        }
        for (int x = 0; x < right; x++) {
            count = keep(found, count, x, bottom);
        }
        for (int y = bottom; y > 0; y--) {
            count = keep(found, count, right, y);
        }
        for (int x = right; x > 0; x--) {
            count = keep(found, count, x, 0);
        }
        return Arrays.copyOf(found, count);
    }

    private int keep(int[] found, int count, int x, int y) {
        int number = numbers[grid.index(x, y)];
        if (number == NONE) {
            return count;
        }
        found[count] = number;
        return count + 1;
    }

    /** A vertex of the grid. */
    private record Place(int x, int y) {}
}
