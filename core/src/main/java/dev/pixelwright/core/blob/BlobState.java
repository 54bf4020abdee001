package dev.pixelwright.core.blob;

/** What the ledger knows of an object. */
public enum BlobState {
    /** Announced; the bytes may or may not exist yet. */
    RESERVED,
    /** A row of an image or a derivative points at it. */
    HELD,
    /** Nothing points at it any more; its bytes are to be deleted. */
    RELEASED
}
