package dev.pixelwright.adapters.models.file;

import dev.pixelwright.adapters.models.mesh.Mesh;
import java.util.Optional;

/** A mesh and, where it is not left plain, what it looks like. */
public record Model(Mesh mesh, Optional<Skin> skin) {}
