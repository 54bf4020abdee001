package dev.pixelwright.adapters.models.mesh;

/** Where the vertices of a grid are in space. */
final class Heights {

    private final float[] heights;
    private final double width;
    private final double height;

    private Heights(float[] heights, double width, double height) {
        this.heights = heights;
        this.width = width;
        this.height = height;
    }

    static Heights over(Grid grid, DepthMap map, double relief) {
        float[] heights = new float[(int) grid.vertices()];
        for (int y = 0; y < grid.height(); y++) {
            double v = y / (double) (grid.height() - 1);
            for (int x = 0; x < grid.width(); x++) {
                double u = x / (double) (grid.width() - 1);
                heights[grid.index(x, y)] = (float) (map.between(u, v) * relief);
            }
        }
        double longest = Math.max(map.width(), map.height());
        return new Heights(heights, map.width() / longest, map.height() / longest);
    }

    /** In parts of the longest side, by the grid's vertices. */
    float[] all() {
        return heights;
    }

    Point at(int index, float u, float v) {
        return new Point((float) ((u - 0.5) * width), (float) ((0.5 - v) * height), heights[index]);
    }
}
