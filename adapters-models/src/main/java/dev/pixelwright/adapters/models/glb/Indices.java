package dev.pixelwright.adapters.models.glb;

import de.javagl.jgltf.model.AccessorByteData;
import de.javagl.jgltf.model.AccessorData;
import de.javagl.jgltf.model.AccessorIntData;
import de.javagl.jgltf.model.AccessorModel;
import de.javagl.jgltf.model.AccessorShortData;
import de.javagl.jgltf.model.MeshPrimitiveModel;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which vertices the corners of triangles are, in whatever width a file has them. */
final class Indices {

    private static final int BYTE = 0xFF;
    private static final int SHORT = 0xFFFF;

    private Indices() {}

    /** Where a part has none, its vertices are corners in their order. */
    static int[] of(MeshPrimitiveModel part, int vertices) {
        Optional<AccessorModel> indices = Optional.ofNullable(part.getIndices());
        if (indices.isEmpty()) {
            return IntStream.range(0, vertices).toArray();
        }
        AccessorData data = indices.get().getAccessorData();
        if (data instanceof AccessorIntData ints) {
            return IntStream.range(0, ints.getNumElements()).map(ints::get).toArray();
        }
        if (data instanceof AccessorShortData shorts) {
            return IntStream.range(0, shorts.getNumElements())
                    .map(i -> shorts.get(i) & SHORT)
                    .toArray();
        }
        AccessorByteData bytes = (AccessorByteData) data;
        return IntStream.range(0, bytes.getNumElements())
                .map(i -> bytes.get(i) & BYTE)
                .toArray();
    }
}
