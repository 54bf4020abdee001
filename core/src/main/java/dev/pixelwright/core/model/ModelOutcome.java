package dev.pixelwright.core.model;

/**
 * What came of a task.
 *
 * @param faces triangles of the model, at least 1
 * @param vertices of it, at least 3; those that differ in a normal or a place on the texture count apart
 */
public record ModelOutcome(int faces, int vertices) {}
