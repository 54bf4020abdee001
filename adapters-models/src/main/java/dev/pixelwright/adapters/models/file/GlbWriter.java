package dev.pixelwright.adapters.models.file;

import de.javagl.jgltf.model.TextureModel;
import de.javagl.jgltf.model.creation.GltfModelBuilder;
import de.javagl.jgltf.model.creation.MaterialBuilder;
import de.javagl.jgltf.model.creation.MeshPrimitiveBuilder;
import de.javagl.jgltf.model.creation.SceneModels;
import de.javagl.jgltf.model.creation.TextureModels;
import de.javagl.jgltf.model.impl.DefaultGltfModel;
import de.javagl.jgltf.model.impl.DefaultImageModel;
import de.javagl.jgltf.model.impl.DefaultMeshPrimitiveModel;
import de.javagl.jgltf.model.io.GltfModelWriter;
import de.javagl.jgltf.model.v2.MaterialModelV2;
import dev.pixelwright.adapters.models.mesh.Mesh;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/**
 * glTF 2.0 in one binary file: one mesh of one material that is lit, dull and seen from the front only, with the skin's file
 * as its texture. It is put together in memory before it is written.
 */
public final class GlbWriter implements ModelWriter {

    /** One index less than a short holds, because the last one would stand for a break. */
    private static final int SHORT_VERTICES = 0xFFFF;

    private static final float GRAY = 0.8f;

    @Override
    public void write(Model model, OutputStream target) throws IOException {
        DefaultMeshPrimitiveModel primitive = primitive(model);
        MaterialBuilder material = MaterialBuilder.create();
        material.setMetallicRoughnessFactors(0, 1);
        material.setDoubleSided(false);
        if (model.skin().isPresent()) {
            material.setBaseColorTexture(texture(model.skin().get()), 0);
        } else {
            material.setBaseColorFactor(GRAY, GRAY, GRAY, 1);
        }
        MaterialModelV2 made = material.build();
        primitive.setMaterialModel(made);
        GltfModelBuilder builder = GltfModelBuilder.create();
        builder.addSceneModel(SceneModels.createFromMeshPrimitive(primitive));
        DefaultGltfModel whole = builder.build();
        whole.getAssetModel().setGenerator("Pixelwright");
        new GltfModelWriter().writeBinary(whole, target);
    }

    private static DefaultMeshPrimitiveModel primitive(Model model) {
        Mesh mesh = model.mesh();
        MeshPrimitiveBuilder builder = MeshPrimitiveBuilder.create();
        IntBuffer indices = IntBuffer.wrap(mesh.triangles());
        if (mesh.vertexCount() <= SHORT_VERTICES) {
            builder.setIntIndicesAsShort(indices);
        } else {
            builder.setIntIndices(indices);
        }
        builder.addPositions3D(FloatBuffer.wrap(mesh.positions()));
        builder.addNormals3D(FloatBuffer.wrap(mesh.normals()));
        if (model.skin().isPresent()) {
            builder.addTexCoords02D(FloatBuffer.wrap(mesh.places()));
        }
        return builder.build();
    }

    private static TextureModel texture(Skin skin) {
        DefaultImageModel image = new DefaultImageModel();
        image.setMimeType(skin.format().mediaType());
        // Direct, because the library looks for an array behind it no more than for a buffer of that kind.
        ByteBuffer bytes = ByteBuffer.allocateDirect(skin.file().length);
        bytes.put(skin.file()).flip();
        image.setImageData(bytes);
        return TextureModels.createFromImage(image);
    }
}
