package dev.pixelwright.adapters.depth;

/** Which numbers of a network stand for what is nearer. */
public enum Nearer {
    /** The larger ones: inverse or relative depth, as Depth Anything V2 and MiDaS give it. */
    LARGER,
    /** The smaller ones: a distance, as networks of metric depth give it. */
    SMALLER
}
