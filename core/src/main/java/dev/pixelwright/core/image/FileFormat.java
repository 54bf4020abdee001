package dev.pixelwright.core.image;

/** The format of a stored file: of a picture, or of a model that was made of one. */
public interface FileFormat {

    /** The IANA media type; {@code application/octet-stream} where none is registered. */
    String mediaType();

    /** The usual file extension, without a dot. */
    String extension();

    /** The lower-case name used in texts, such as {@code webp}. */
    String label();
}
