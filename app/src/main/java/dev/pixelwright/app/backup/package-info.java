/** An installation as a folder: taking it there, and bringing it back. */
@NullMarked
package dev.pixelwright.app.backup;

import org.jspecify.annotations.NullMarked;
