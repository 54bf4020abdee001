package dev.pixelwright.core.model;

import java.util.Locale;

/** What is being done for a model. */
public enum ModelStage {
    /** Sending the picture to a generator elsewhere. */
    SUBMITTING,
    /** In its queue. */
    WAITING,
    /** Finding out how far away what the picture shows is. */
    DEPTH,
    /** A generator elsewhere at work, which says no more. */
    GENERATING,
    /** Laying triangles over it, and taking away those that are too many. */
    MESH,
    /** Drawing the picture that shows it. */
    PREVIEW,
    /** Getting the results from elsewhere. */
    FETCHING,
    /** Writing the file. */
    WRITING;

    /** The lower-case name used in texts. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
