package dev.pixelwright.adapters.jpeg.decode;

import dev.pixelwright.adapters.jpeg.plane.RowTarget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The planes of a file, whole and in rows. */
final class Planes {

    private final Frame frame;
    private final Scale scale;
    private final List<Rows> rows = new ArrayList<>();

    private Planes(Frame frame, Scale scale) {
        this.frame = frame;
        this.scale = scale;
    }

    static Planes of(byte[] file, Scale scale) throws IOException {
        JpegDecoder decoder = JpegDecoder.open(new ByteArrayInputStream(file));
        Planes planes = new Planes(decoder.frame(), scale);
        decoder.frame().components().forEach(component -> planes.rows.add(new Rows()));
        decoder.decode(scale, List.copyOf(planes.rows), done -> {});
        return planes;
    }

    int count() {
        return rows.size();
    }

    int width(int component) {
        return frame.planeWidth(component, scale);
    }

    int height(int component) {
        return rows.get(component).filled.size();
    }

    float sample(int component, int x, int y) {
        return rows.get(component).filled.get(y)[x];
    }

    /** Whether all samples are numbers. */
    boolean isFinite(int component) {
        float sum = 0;
        for (float[] row : rows.get(component).filled) {
            for (int x = 0; x < width(component); x++) {
                // What is not finite makes NaN of this, which then stays.
                sum += row[x] * 0;
            }
        }
        return sum == 0;
    }

    /** As libjpeg would give it out. */
    int rounded(int component, int x, int y) {
        return Math.round(Math.max(0, Math.min(255, sample(component, x, y))));
    }

    private static final class Rows implements RowTarget {

        private final List<float[]> filled = new ArrayList<>();
        private float[][] room = {};

        @Override
        public float[][] room(int count, int length) {
            room = new float[count][length];
            return room;
        }

        @Override
        public void filled(int count) {
            filled.addAll(List.of(room).subList(0, count));
        }
    }
}
