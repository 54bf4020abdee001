package dev.pixelwright.adapters.models.file;

import dev.pixelwright.adapters.models.mesh.Mesh;
import dev.pixelwright.adapters.models.picture.Pixels;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Binary PLY, least byte first: vertices with their normals and, of a model with a skin, their colours; then triangles. */
public final class PlyWriter implements ModelWriter {

    private static final int COLOURS = 3;

    @Override
    public void write(Model model, OutputStream target) throws IOException {
        Mesh mesh = model.mesh();
        target.write(header(mesh, model.skin().isPresent()).getBytes(StandardCharsets.US_ASCII));
        LittleEndian out = new LittleEndian(target);
        Optional<Pixels> pixels = model.skin().map(Skin::pixels);
        for (int i = 0; i < mesh.vertexCount(); i++) {
            out.writeFloats(mesh.positions(), i * Mesh.SPACE, Mesh.SPACE);
            out.writeFloats(mesh.normals(), i * Mesh.SPACE, Mesh.SPACE);
            if (pixels.isPresent()) {
                colour(out, pixels.get(), mesh, i);
            }
        }
        int[] corners = mesh.triangles();
        for (int i = 0; i < corners.length; i++) {
            if (i % Mesh.CORNERS == 0) {
                out.writeByte(Mesh.CORNERS);
            }
            out.writeInt(corners[i]);
        }
        out.flush();
    }

    private static void colour(LittleEndian out, Pixels pixels, Mesh mesh, int vertex) throws IOException {
        float u = mesh.places()[vertex * Mesh.PLANE];
        float v = mesh.places()[vertex * Mesh.PLANE + 1];
        for (int channel = 0; channel < COLOURS; channel++) {
            out.writeByte((int) Math.round(pixels.between(u, v, channel)));
        }
    }

    private static String header(Mesh mesh, boolean coloured) {
        String colours = coloured ? "property uchar red\nproperty uchar green\nproperty uchar blue\n" : "";
        return "ply\nformat binary_little_endian 1.0\n"
                + "comment Pixelwright: longest side of the picture = 1, Y is up\n"
                + "element vertex " + mesh.vertexCount() + "\n"
                + "property float x\nproperty float y\nproperty float z\n"
                + "property float nx\nproperty float ny\nproperty float nz\n"
                + colours
                + "element face " + mesh.faceCount() + "\n"
                + "property list uchar int vertex_indices\nend_header\n";
    }
}
