package dev.pixelwright.adapters.models.file;

import de.javagl.jgltf.model.AccessorFloatData;
import de.javagl.jgltf.model.GltfModel;
import de.javagl.jgltf.model.MeshPrimitiveModel;
import de.javagl.jgltf.model.io.GltfModelReader;
import de.javagl.obj.Obj;
import de.javagl.obj.ObjReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What programs other than ours find in a file: how many triangles, and the six sides of the box around them. */
record ReadBack(int faces, List<Float> box) {

    static ReadBack glb(byte[] file) throws IOException {
        GltfModel model = new GltfModelReader().readWithoutReferences(new ByteArrayInputStream(file));
        MeshPrimitiveModel primitive =
                model.getMeshModels().get(0).getMeshPrimitiveModels().get(0);
        AccessorFloatData positions =
                (AccessorFloatData) primitive.getAttributes().get("POSITION").getAccessorData();
        List<float[]> points = new ArrayList<>();
        for (int i = 0; i < positions.getNumElements(); i++) {
            points.add(new float[] {positions.get(i, 0), positions.get(i, 1), positions.get(i, 2)});
        }
        return new ReadBack(primitive.getIndices().getCount() / 3, around(points));
    }

    static ReadBack obj(byte[] zip) throws IOException {
        Obj obj = ObjReader.read(new ByteArrayInputStream(entries(zip).get("model.obj")));
        List<float[]> points = new ArrayList<>();
        for (int i = 0; i < obj.getNumFaces(); i++) {
            for (int corner = 0; corner < 3; corner++) {
                var at = obj.getVertex(obj.getFace(i).getVertexIndex(corner));
                points.add(new float[] {at.getX(), at.getY(), at.getZ()});
            }
        }
        return new ReadBack(obj.getNumFaces(), around(points));
    }

    static ReadBack stl(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(80);
        int faces = in.getInt();
        if (file.length != 84 + 50 * faces) {
            throw new IllegalStateException(faces + " faces in " + file.length + " bytes");
        }
        List<float[]> points = new ArrayList<>();
        for (int i = 0; i < faces; i++) {
            in.position(84 + 50 * i + 12);
            for (int corner = 0; corner < 3; corner++) {
                points.add(new float[] {in.getFloat(), in.getFloat(), in.getFloat()});
            }
        }
        return new ReadBack(faces, around(points));
    }

    static ReadBack ply(byte[] file) {
        PlyFile ply = PlyFile.parse(file);
        List<float[]> points = new ArrayList<>();
        for (int[] face : ply.faces()) {
            for (int corner : face) {
                points.add(Arrays.copyOf(ply.vertices().get(corner), 3));
            }
        }
        return new ReadBack(ply.faces().size(), around(points));
    }

    static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static List<Float> around(List<float[]> points) {
        List<Float> box = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            int side = axis;
            box.add((float) points.stream().mapToDouble(at -> at[side]).min().orElseThrow());
            box.add((float) points.stream().mapToDouble(at -> at[side]).max().orElseThrow());
        }
        return box;
    }
}
