/** Models as files: GLB, OBJ, STL and PLY. */
@NullMarked
package dev.pixelwright.adapters.models.file;

import org.jspecify.annotations.NullMarked;
