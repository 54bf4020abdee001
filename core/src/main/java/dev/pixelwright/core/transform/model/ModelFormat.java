package dev.pixelwright.core.transform.model;

import dev.pixelwright.core.image.FileFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The file formats in which a model is written. */
public enum ModelFormat implements FileFormat {
    /** glTF 2.0 in one binary file, the texture within. */
    GLB("model/gltf-binary", "glb", true),
    /** A zip of {@code model.obj}, and of {@code model.mtl} and the texture beside it where there is one. */
    OBJ("application/zip", "zip", true),
    /** Binary STL: triangles alone. */
    STL("model/stl", "stl", false),
    /** Binary PLY, little endian, with a colour for each vertex in place of a texture. */
    PLY("application/octet-stream", "ply", true);

    private final String mediaType;
    private final String extension;
    private final boolean colour;

    ModelFormat(String mediaType, String extension, boolean colour) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.colour = colour;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public String extension() {
        return extension;
    }

    /** Whether it can hold what the picture looks like. */
    public boolean hasColour() {
        return colour;
    }

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format with this {@link #label()}. */
    public static Optional<ModelFormat> parse(String label) {
        String wanted = label.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.label().equals(wanted))
                .findFirst();
    }
}
