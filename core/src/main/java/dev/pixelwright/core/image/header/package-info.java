/**
 * Reads what the header of a file says, and proves that its structure is whole, before any decoder sees it: pure Java,
 * constant memory, bounded work, and for hostile bytes a named failure and nothing else.
 */
@NullMarked
package dev.pixelwright.core.image.header;

import org.jspecify.annotations.NullMarked;
