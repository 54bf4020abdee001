package dev.pixelwright.app.cli;

import de.javagl.jgltf.model.AccessorData;
import de.javagl.jgltf.model.AccessorFloatData;
import de.javagl.jgltf.model.MeshPrimitiveModel;
import de.javagl.jgltf.model.io.GltfModelReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/** The front of a model as its file has it, read by others' code or by the letter, at places of a fine lattice. */
final class ReadSurface {

    private static final int SIDE = 501;
    private static final double TOUCH = 1e-6;
    private static final int PLY_VERTEX_FLOATS = 6;

    private final float[] heights = new float[SIDE * SIDE];
    private final double width;
    private final double height;

    /** @param aspect width by height of the picture, whose longest side is 1 */
    private ReadSurface(float[][] triangles, double aspect) {
        this.width = Math.min(1, aspect);
        this.height = Math.min(1, 1 / aspect);
        Arrays.fill(heights, Float.NaN);
        for (float[] triangle : triangles) {
            fill(triangle);
        }
    }

    /** By jgltf. */
    static ReadSurface glb(Path file, double aspect) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MeshPrimitiveModel mesh = new GltfModelReader()
                    .readWithoutReferences(in)
                    .getMeshModels()
                    .get(0)
                    .getMeshPrimitiveModels()
                    .get(0);
            AccessorFloatData at =
                    (AccessorFloatData) mesh.getAttributes().get("POSITION").getAccessorData();
            AccessorData indices = mesh.getIndices().getAccessorData();
            ByteBuffer corners = indices.createByteBuffer().order(ByteOrder.nativeOrder());
            boolean narrow = corners.remaining() < Integer.BYTES * indices.getNumElements();
            float[][] triangles = new float[indices.getNumElements() / 3][9];
            for (float[] triangle : triangles) {
                for (int i = 0; i < 3; i++) {
                    int corner = narrow ? corners.getShort() & 0xFFFF : corners.getInt();
                    for (int axis = 0; axis < 3; axis++) {
                        triangle[3 * i + axis] = at.get(corner, axis);
                    }
                }
            }
            return new ReadSurface(triangles, aspect);
        }
    }

    /** Of a file without colour: positions and normals, then faces of three corners. */
    static ReadSurface ply(Path file, double aspect) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String header = text.substring(0, text.indexOf("end_header\n") + "end_header\n".length());
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(header.length());
        float[][] points = new float[count(header, "vertex")][PLY_VERTEX_FLOATS];
        for (float[] point : points) {
            for (int i = 0; i < point.length; i++) {
                point[i] = in.getFloat();
            }
        }
        float[][] triangles = new float[count(header, "face")][9];
        for (float[] triangle : triangles) {
            if (in.get() != 3) {
                throw new IllegalStateException("no triangle");
            }
            for (int i = 0; i < 3; i++) {
                System.arraycopy(points[in.getInt()], 0, triangle, 3 * i, 3);
            }
        }
        return new ReadSurface(triangles, aspect);
    }

    private static int count(String header, String element) {
        String line = header.substring(header.indexOf("element " + element));
        return Integer.parseInt(line.substring(0, line.indexOf('\n')).split(" ")[2]);
    }

    private void fill(float[] corners) {
        double ax = x(corners, 0);
        double ay = y(corners, 0);
        double bx = x(corners, 1);
        double by = y(corners, 1);
        double cx = x(corners, 2);
        double cy = y(corners, 2);
        double whole = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
        int right = (int) Math.floor(Math.max(ax, Math.max(bx, cx)) + TOUCH);
        int bottom = (int) Math.floor(Math.max(ay, Math.max(by, cy)) + TOUCH);
        for (int y = (int) Math.ceil(Math.min(ay, Math.min(by, cy)) - TOUCH); y <= bottom; y++) {
            for (int x = (int) Math.ceil(Math.min(ax, Math.min(bx, cx)) - TOUCH); x <= right; x++) {
                double ofC = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / whole;
                double ofB = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / whole;
                double ofA = 1 - ofB - ofC;
                if (Math.min(ofA, Math.min(ofB, ofC)) > -TOUCH) {
                    heights[y * SIDE + x] = (float) (ofA * corners[2] + ofB * corners[5] + ofC * corners[8]);
                }
            }
        }
    }

    private double x(float[] corners, int corner) {
        return (corners[3 * corner] / width + 0.5) * (SIDE - 1);
    }

    private double y(float[] corners, int corner) {
        return (0.5 - corners[3 * corner + 1] / height) * (SIDE - 1);
    }

    /** How far the surface is from what it should be, on average; places where that is no number do not count. */
    double mean(DoubleBinaryOperator wanted) {
        return Arrays.stream(errors(wanted)).average().orElseThrow();
    }

    /** The same where it is farthest off. */
    double worst(DoubleBinaryOperator wanted) {
        return Arrays.stream(errors(wanted)).max().orElseThrow();
    }

    private double[] errors(DoubleBinaryOperator wanted) {
        double[] errors = new double[heights.length];
        int count = 0;
        for (int i = 0; i < errors.length; i++) {
            int x = i % SIDE;
            int y = i / SIDE;
            double is = wanted.applyAsDouble(x / (SIDE - 1.0), y / (SIDE - 1.0));
            if (!Double.isNaN(is)) {
                // A hole is infinitely far off.
                errors[count++] = Float.isNaN(heights[i]) ? Double.MAX_VALUE : Math.abs(heights[i] - is);
            }
        }
        return Arrays.copyOf(errors, count);
    }
}
