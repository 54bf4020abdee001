package dev.pixelwright.core.usecase;

import dev.pixelwright.core.transform.RenderStopped;

/** Thrown through an engine to stop it when its job belongs to somebody else, or to nobody, by now. */
final class JobLost extends RenderStopped {

    private static final long serialVersionUID = 1L;

    JobLost() {
        super("The job is lost");
    }
}
