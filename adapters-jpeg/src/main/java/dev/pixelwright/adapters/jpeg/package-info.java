/**
 * JPEG without a detour over red, green and blue: the blocks of a file become planes of luma and chroma, at a scale near
 * the one asked for; each plane is drawn at its own resolution, and written.
 */
@NullMarked
package dev.pixelwright.adapters.jpeg;

import org.jspecify.annotations.NullMarked;
