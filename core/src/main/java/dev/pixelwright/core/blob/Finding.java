package dev.pixelwright.core.blob;

/**
 * Where the store and the rows disagree about one object.
 *
 * @param row which one names the object, such as {@code image 7 of user 3}; empty where none does
 * @param repaired whether they agree again, or soon will
 */
public record Finding(Kind kind, BlobKey key, String row, boolean repaired) {

    /** How they disagree. */
    public enum Kind {
        /** The object is there, and no row names it. Its repair is a row that hands it to the collector. */
        ORPHAN,
        /** A derivative's object is not there. Its repair is the removal of the row, so that it can be made again. */
        LOST_DERIVATIVE,
        /** An original's object is not there. Nothing but a backup repairs that. */
        LOST_ORIGINAL
    }
}
