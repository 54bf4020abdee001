package dev.pixelwright.core.transform;

import dev.pixelwright.core.image.Size;

/** An operation with its geometry worked out for the picture it will meet. */
public record Step(Operation operation, Size input, Geometry geometry) {

    /** The size of the picture after this step. */
    public Size output() {
        return geometry.output();
    }
}
