package dev.pixelwright.adapters.models.file;

import dev.pixelwright.adapters.models.mesh.Mesh;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Binary STL: a header of 80 bytes, the number of triangles, and 50 bytes for each: its normal, its corners, and two bytes
 * without meaning. It has no shared vertices and no colour. It has no unit either; printers take millimetres, so that a model
 * is scaled there.
 */
public final class StlWriter implements ModelWriter {

    // Must not begin with "solid", by which the text form is known.
    private static final String TITLE = "Pixelwright: longest side of the picture = 1, Y is up";
    private static final int HEADER_BYTES = 80;

    @Override
    public void write(Model model, OutputStream target) throws IOException {
        Mesh mesh = model.mesh();
        target.write(Arrays.copyOf(TITLE.getBytes(StandardCharsets.US_ASCII), HEADER_BYTES));
        LittleEndian out = new LittleEndian(target);
        out.writeInt(mesh.faceCount());
        int[] corners = mesh.triangles();
        for (int i = 0; i < corners.length; i += Mesh.CORNERS) {
            out.writeFloats(mesh.normalOf(i / Mesh.CORNERS), 0, Mesh.SPACE);
            for (int corner = 0; corner < Mesh.CORNERS; corner++) {
                out.writeFloats(mesh.positions(), corners[i + corner] * Mesh.SPACE, Mesh.SPACE);
            }
            out.writeShort(0);
        }
        out.flush();
    }
}
