package dev.pixelwright.adapters.models.file;

import dev.pixelwright.adapters.models.picture.Pixels;
import dev.pixelwright.core.image.ImageFormat;

/** What a model looks like: one picture, as a file and as its pixels. */
public final class Skin {

    private final Pixels pixels;
    private final byte[] file;
    private final ImageFormat format;

    /**
     * @param file not to be changed any more
     * @param format of the file: JPEG or PNG, because glTF knows no other
     */
    public Skin(Pixels pixels, byte[] file, ImageFormat format) {
        if (format != ImageFormat.JPEG && format != ImageFormat.PNG) {
            throw new IllegalArgumentException("A texture is JPEG or PNG, not " + format);
        }
        this.pixels = pixels;
        this.file = file;
        this.format = format;
    }

    Pixels pixels() {
        return pixels;
    }

    byte[] file() {
        return file;
    }

    ImageFormat format() {
        return format;
    }

    /** What the file is called beside a model. */
    String fileName() {
        return "texture." + format.extension();
    }
}
