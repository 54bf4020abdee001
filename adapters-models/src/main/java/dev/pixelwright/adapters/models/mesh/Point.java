package dev.pixelwright.adapters.models.mesh;

/** A place in the space of a {@link Mesh}. */
public record Point(float x, float y, float z) {}
