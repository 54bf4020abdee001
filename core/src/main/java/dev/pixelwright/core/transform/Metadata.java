package dev.pixelwright.core.transform;

/** What becomes of the text and numbers about a picture (Exif, XMP, IPTC: camera, place, author). */
public enum Metadata {
    /** None of it is in the result: the default, because it tells where people live. */
    STRIP,
    /** What the target format can hold is carried over, the orientation set to upright when it was applied. */
    KEEP
}
