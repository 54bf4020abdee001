package dev.pixelwright.adapters.sandbox;

import dev.pixelwright.core.image.ImageLimits;
import java.time.Duration;

/**
 * How much the children of a sandbox are allowed.
 *
 * @param children that render at the same time, at least 1
 * @param limits by which they plan, the same as those of the plans they are given
 * @param deadline for one rendering
 * @param silence in which a rendering gets no further
 * @param maxMemoryBytes of one child, its heap included
 */
public record SandboxSettings(
        int children, ImageLimits limits, Duration deadline, Duration silence, long maxMemoryBytes) {

    public SandboxSettings {
        if (children < 1 || deadline.isNegative() || silence.isNegative() || maxMemoryBytes < 1) {
            throw new IllegalArgumentException("A sandbox has a child at least, and times and memory for it");
        }
    }
}
