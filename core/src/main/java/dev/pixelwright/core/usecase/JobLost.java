package dev.pixelwright.core.usecase;

/** Thrown through an engine to stop it when its job belongs to somebody else, or to nobody, by now. */
final class JobLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobLost() {
        super("The job is lost", null, false, false);
    }
}
