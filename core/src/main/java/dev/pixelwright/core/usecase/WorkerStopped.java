package dev.pixelwright.core.usecase;

import dev.pixelwright.core.transform.RenderStopped;

/** Thrown through an engine to stop it when its worker was told to stop. */
final class WorkerStopped extends RenderStopped {

    private static final long serialVersionUID = 1L;

    WorkerStopped() {
        super("The worker stops");
    }
}
