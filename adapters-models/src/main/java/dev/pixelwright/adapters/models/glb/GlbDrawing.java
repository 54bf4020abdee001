package dev.pixelwright.adapters.models.glb;

import de.javagl.jgltf.model.AccessorFloatData;
import de.javagl.jgltf.model.AccessorModel;
import de.javagl.jgltf.model.GltfModel;
import de.javagl.jgltf.model.MeshModel;
import de.javagl.jgltf.model.MeshPrimitiveModel;
import de.javagl.jgltf.model.io.GltfModelReader;
import dev.pixelwright.adapters.models.mesh.TriangleList;
import dev.pixelwright.adapters.models.preview.Preview;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Draws a GLB that somebody else made, which is read into memory whole for that. */
final class GlbDrawing {

    static final long MOST_BYTES = 64_000_000;

    private static final int TRIANGLES = 4;
    private static final int CORNERS = 3;

    private GlbDrawing() {}

    /** Empty where what it says cannot be followed, or the memory is too little for it; so it is one at a time, too. */
    static synchronized Optional<Preview> of(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            GltfModel model = new GltfModelReader().readWithoutReferences(in);
            TriangleList triangles = new TriangleList();
            for (MeshModel mesh : model.getMeshModels()) {
                for (MeshPrimitiveModel part : mesh.getMeshPrimitiveModels()) {
                    if (part.getMode() == TRIANGLES && part.getAttributes().containsKey("POSITION")) {
                        add(part, triangles);
                    }
                }
            }
            return Optional.of(Preview.of(triangles.mesh(), Optional.empty()));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // The library shows what is damaged in many ways; a file that cannot be read shows when it is copied.
            return Optional.empty();
        }
    }

    private static void add(MeshPrimitiveModel part, TriangleList triangles) {
        AccessorFloatData data = Optional.ofNullable(part.getAttributes().get("POSITION"))
                .map(AccessorModel::getAccessorData)
                .map(AccessorFloatData.class::cast)
                .orElseThrow();
        int first = triangles.vertices();
        for (int i = 0; i < data.getNumElements(); i++) {
            triangles.vertex(data.get(i, 0), data.get(i, 1), data.get(i, 2));
        }
        int[] corners = Indices.of(part, data.getNumElements());
        for (int i = 0; i + 2 < corners.length; i += CORNERS) {
            triangles.triangle(first + corners[i], first + corners[i + 1], first + corners[i + 2]);
        }
    }
}
