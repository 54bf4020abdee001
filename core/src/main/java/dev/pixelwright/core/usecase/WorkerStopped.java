package dev.pixelwright.core.usecase;

/** Thrown through an engine to stop it when its worker was told to stop. */
final class WorkerStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkerStopped() {
        super("The worker stops", null, false, false);
    }
}
