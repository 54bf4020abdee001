package dev.pixelwright.adapters.models.fal;

import de.javagl.jgltf.model.AccessorFloatData;
import de.javagl.jgltf.model.AccessorModel;
import de.javagl.jgltf.model.GltfModel;
import de.javagl.jgltf.model.MeshModel;
import de.javagl.jgltf.model.MeshPrimitiveModel;
import de.javagl.jgltf.model.io.GltfModelReader;
import dev.pixelwright.adapters.models.mesh.Mesh;
import dev.pixelwright.adapters.models.mesh.TriangleList;
import dev.pixelwright.adapters.models.preview.Preview;
import dev.pixelwright.core.model.ModelOutcome;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A GLB that somebody else made: looked at before it is handed on, and drawn where nobody drew it. */
final class GlbFile {

    private static final int MAGIC = 0x46546C67;
    private static final int HEADER_BYTES = 12;
    private static final int TRIANGLES = 4;
    private static final int CORNERS = 3;

    private final List<MeshPrimitiveModel> parts;

    private GlbFile(List<MeshPrimitiveModel> parts) {
        this.parts = parts;
    }

    /** Empty where it does not begin as a GLB does, is not as long as it says, or holds no triangles. */
    static Optional<GlbFile> read(Path file) {
        try {
            if (!beginsAsOne(file)) {
                return Optional.empty();
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                GltfModel model = new GltfModelReader().readWithoutReferences(in);
                List<MeshPrimitiveModel> parts = new ArrayList<>();
                for (MeshModel mesh : model.getMeshModels()) {
                    mesh.getMeshPrimitiveModels().stream()
                            .filter(part -> part.getMode() == TRIANGLES
                                    && part.getAttributes().containsKey("POSITION"))
                            .forEach(parts::add);
                }
                return parts.isEmpty() ? Optional.empty() : Optional.of(new GlbFile(parts));
            }
        } catch (IOException | RuntimeException e) {
            // The library shows what is damaged in many ways.
            return Optional.empty();
        }
    }

    private static boolean beginsAsOne(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
            return header.remaining() == HEADER_BYTES
                    && header.getInt(0) == MAGIC
                    && header.getInt(2 * Integer.BYTES) == Files.size(file);
        }
    }

    ModelOutcome outcome() {
        int faces = 0;
        int vertices = 0;
        for (MeshPrimitiveModel part : parts) {
            int own = positions(part).getNumElements();
            vertices += own;
            faces += Optional.ofNullable(part.getIndices())
                            .map(AccessorModel::getCount)
                            .orElse(own)
                    / CORNERS;
        }
        return new ModelOutcome(faces, vertices);
    }

    private static AccessorFloatData positions(MeshPrimitiveModel part) {
        return Optional.ofNullable(part.getAttributes().get("POSITION"))
                .map(AccessorModel::getAccessorData)
                .map(AccessorFloatData.class::cast)
                .orElseThrow();
    }

    /** What it looks like, without its colours and without what moves its parts. */
    Preview preview() {
        TriangleList triangles = new TriangleList();
        for (MeshPrimitiveModel part : parts) {
            AccessorFloatData data = positions(part);
            int first = triangles.vertices();
            for (int i = 0; i < data.getNumElements(); i++) {
                triangles.vertex(data.get(i, 0), data.get(i, 1), data.get(i, 2));
            }
            int[] corners = Indices.of(part, data.getNumElements());
            for (int i = 0; i + 2 < corners.length; i += CORNERS) {
                triangles.triangle(first + corners[i], first + corners[i + 1], first + corners[i + 2]);
            }
        }
        Mesh mesh = triangles.mesh();
        return Preview.of(mesh, Optional.empty());
    }
}
