package dev.pixelwright.adapters.jpeg.encode;

import dev.pixelwright.adapters.jpeg.plane.Plane;
import java.util.ArrayList;
import java.util.List;

/** A picture made of formulas: slopes, waves and an edge, the same whatever it is cut into. */
final class Scene {

    private Scene() {}

    /** The sample of a component at a place measured in samples of luma. */
    static float sample(int component, double x, double y) {
        double wave = Math.sin(x * 0.31 + component) * Math.cos(y * 0.23) * 40;
        double slope = 90 + 1.5 * ((x + 2 * y + 37 * component) % 50);
        double edge = component == 0 && x + y > 40 ? 25 : 0;
        return (float) Math.max(0, Math.min(255, wave + slope + edge));
    }

    /** Planes of the rows from {@code top} on. */
    static List<Plane> strip(JpegSettings settings, int top, int height, boolean columns) {
        Subsampling subsampling = settings.subsampling();
        int across = subsampling.unitWidth() / 8;
        int down = subsampling.unitHeight() / 8;
        List<Plane> planes = new ArrayList<>();
        for (int c = 0; c < subsampling.components(); c++) {
            int width = subsampling.planeWidth(c, settings.width());
            int rows = subsampling.planeHeight(c, height);
            Plane plane = columns ? Plane.ofColumns(width, rows) : Plane.ofRows(width, rows);
            int stepX = across / subsampling.horizontal(c);
            int stepY = down / subsampling.vertical(c);
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < width; x++) {
                    float sample = sample(c, x * stepX + (stepX - 1) / 2.0, top + y * stepY + (stepY - 1) / 2.0);
                    float[] line = plane.line(columns ? x : y);
                    line[columns ? y : x] = sample;
                }
            }
            plane.pad();
            planes.add(plane);
        }
        return planes;
    }

    /** The whole picture as one strip. */
    static List<Plane> planes(JpegSettings settings) {
        return strip(settings, 0, settings.height(), false);
    }
}
