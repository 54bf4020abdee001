package dev.pixelwright.adapters.models.glb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.core.transform.model.ModelOrder;

/** The JSON of a GLB: how many triangles and vertices it names, whatever becomes of them. */
final class GlbWords {

    private static final int TRIANGLES = 4;
    private static final int CORNERS = 3;
    /** Vertices of as many triangles as a model may have, none of them shared. */
    private static final long MOST_DRAWN = (long) CORNERS * ModelOrder.MAX_FACES;

    private final JsonNode root;
    private final long faces;
    private final long vertices;

    GlbWords(JsonNode root) {
        this.root = root;
        long corners = 0;
        long points = 0;
        for (JsonNode mesh : root.path("meshes")) {
            for (JsonNode part : mesh.path("primitives")) {
                if (part.path("mode").asInt(TRIANGLES) == TRIANGLES) {
                    long own = count(part.path("attributes").path("POSITION"));
                    points += own;
                    corners += part.has("indices") && own > 0 ? count(part.path("indices")) : own;
                }
            }
        }
        this.faces = corners / CORNERS;
        this.vertices = points;
    }

    /** Numbers are 32 bits at most, so that no sum of them within a few megabytes of words overflows. */
    private long count(JsonNode accessor) {
        return accessor.isInt()
                ? Math.max(
                        0,
                        root.path("accessors")
                                .path(accessor.asInt())
                                .path("count")
                                .asInt())
                : 0;
    }

    long faces() {
        return faces;
    }

    long vertices() {
        return vertices;
    }

    /** Whether its numbers stand in the file as they are, and are not too many. */
    boolean drawable() {
        for (JsonNode accessor : root.path("accessors")) {
            if (!accessor.has("bufferView") || accessor.has("sparse")) {
                return false;
            }
        }
        return faces <= MOST_DRAWN && vertices <= MOST_DRAWN;
    }
}
