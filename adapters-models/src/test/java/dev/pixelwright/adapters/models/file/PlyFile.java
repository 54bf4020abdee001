package dev.pixelwright.adapters.models.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A reader of little-endian PLY that goes by the header alone, as that of any other program does. */
record PlyFile(List<String> properties, List<float[]> vertices, List<int[]> faces) {

    static PlyFile parse(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String header = text.substring(0, text.indexOf("end_header\n") + "end_header\n".length());
        if (!header.startsWith("ply\nformat binary_little_endian 1.0\n")) {
            throw new IllegalStateException(header);
        }
        List<String> types = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int vertices = 0;
        int faces = 0;
        for (String line : header.split("\n")) {
            String[] words = line.split(" ");
            if (line.startsWith("element vertex")) {
                vertices = Integer.parseInt(words[2]);
            } else if (line.startsWith("element face")) {
                faces = Integer.parseInt(words[2]);
            } else if (line.startsWith("property list")) {
                if (!line.equals("property list uchar int vertex_indices")) {
                    throw new IllegalStateException(line);
                }
            } else if (line.startsWith("property")) {
                types.add(words[1]);
                names.add(words[2]);
            }
        }
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(header.length());
        PlyFile ply = new PlyFile(names, new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < vertices; i++) {
            float[] vertex = new float[types.size()];
            for (int at = 0; at < vertex.length; at++) {
                vertex[at] = types.get(at).equals("float") ? in.getFloat() : in.get() & 255;
            }
            ply.vertices.add(vertex);
        }
        for (int i = 0; i < faces; i++) {
            int[] face = new int[in.get()];
            for (int at = 0; at < face.length; at++) {
                face[at] = in.getInt();
            }
            ply.faces.add(face);
        }
        if (in.hasRemaining()) {
            throw new IllegalStateException(in.remaining() + " bytes too many");
        }
        return ply;
    }
}
