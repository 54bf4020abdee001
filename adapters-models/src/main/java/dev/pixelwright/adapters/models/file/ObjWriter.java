package dev.pixelwright.adapters.models.file;

import dev.pixelwright.adapters.models.mesh.Mesh;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip of {@code model.obj} and, of a model with a skin, {@code model.mtl} and the texture it names. */
public final class ObjWriter implements ModelWriter {

    private static final String MATERIAL = "picture";
    /** The earliest a zip knows: of when a model was made, its bytes say nothing. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);

    @Override
    public void write(Model model, OutputStream target) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        begin(zip, "model.obj");
        Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.US_ASCII));
        mesh(model, text);
        text.flush();
        zip.closeEntry();
        Optional<Skin> skin = model.skin();
        if (skin.isPresent()) {
            begin(zip, "model.mtl");
            zip.write(material(skin.get()).getBytes(StandardCharsets.US_ASCII));
            zip.closeEntry();
            begin(zip, skin.get().fileName());
            zip.write(skin.get().file());
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LONG_AGO);
        zip.putNextEntry(entry);
    }

    private static void mesh(Model model, Writer text) throws IOException {
        Mesh mesh = model.mesh();
        boolean skinned = model.skin().isPresent();
        text.write("# Pixelwright: longest side of the picture = 1, Y is up\n");
        if (skinned) {
            text.write("mtllib model.mtl\nusemtl " + MATERIAL + "\n");
        }
        triples(text, "v ", mesh.positions());
        if (skinned) {
            places(text, mesh.places());
        }
        triples(text, "vn ", mesh.normals());
        int[] corners = mesh.triangles();
        for (int i = 0; i < corners.length; i++) {
            // Numbers begin at 1; a corner is its position, its place on the texture and its normal.
            String number = Integer.toString(corners[i] + 1);
            text.write(i % Mesh.CORNERS == 0 ? "f " : " ");
            text.write(number);
            text.write(skinned ? "/" + number + "/" : "//");
            text.write(number);
            if (i % Mesh.CORNERS == Mesh.CORNERS - 1) {
                text.write('\n');
            }
        }
    }

    private static void triples(Writer text, String word, float[] numbers) throws IOException {
        for (int i = 0; i < numbers.length; i += Mesh.SPACE) {
            text.write(word + numbers[i] + " " + numbers[i + 1] + " " + numbers[i + 2] + "\n");
        }
    }

    /** OBJ counts from the bottom up. */
    private static void places(Writer text, float[] places) throws IOException {
        for (int i = 0; i < places.length; i += Mesh.PLANE) {
            text.write("vt " + places[i] + " " + (1 - places[i + 1]) + "\n");
        }
    }

    private static String material(Skin skin) {
        return "newmtl " + MATERIAL + "\nKa 1 1 1\nKd 1 1 1\nKs 0 0 0\nillum 1\nmap_Kd " + skin.fileName() + "\n";
    }
}
