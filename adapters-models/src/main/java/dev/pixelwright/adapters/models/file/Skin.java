package dev.pixelwright.adapters.models.file;

import dev.pixelwright.adapters.models.picture.Pixels;

/** What a model looks like: one picture, as a file and as its pixels. */
public final class Skin {

    private final Pixels pixels;
    private final byte[] file;
    private final Kind kind;

    /** The file formats that glTF knows. */
    public enum Kind {
        JPEG("image/jpeg", "texture.jpg"),
        PNG("image/png", "texture.png");

        private final String mediaType;
        private final String fileName;

        Kind(String mediaType, String fileName) {
            this.mediaType = mediaType;
            this.fileName = fileName;
        }

        String mediaType() {
            return mediaType;
        }

        String fileName() {
            return fileName;
        }
    }

    /** @param file of this kind, not to be changed any more */
    public Skin(Pixels pixels, byte[] file, Kind kind) {
        this.pixels = pixels;
        this.file = file;
        this.kind = kind;
    }

    Pixels pixels() {
        return pixels;
    }

    byte[] file() {
        return file;
    }

    Kind kind() {
        return kind;
    }
}
