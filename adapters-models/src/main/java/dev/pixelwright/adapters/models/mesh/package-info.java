/** Depth becomes triangles: few where a surface is plain, many where it is not. */
@NullMarked
package dev.pixelwright.adapters.models.mesh;

import org.jspecify.annotations.NullMarked;
