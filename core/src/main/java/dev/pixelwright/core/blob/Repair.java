package dev.pixelwright.core.blob;

/** What is done about a disagreement between the store and the rows. */
public enum Repair {
    /** It is told, and nothing is changed. */
    NONE,
    /** It is repaired, unless there is so much of it that the store looks like another one's. */
    CAREFUL,
    /** It is repaired, however much there is. */
    FORCED
}
