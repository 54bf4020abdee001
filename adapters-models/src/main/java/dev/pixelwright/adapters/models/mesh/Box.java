package dev.pixelwright.adapters.models.mesh;

/** The smallest box along the axes around something. */
public record Box(Point least, Point most) {}
