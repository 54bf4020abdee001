package dev.pixelwright.adapters.models.mesh;

import dev.pixelwright.core.transform.model.ModelOrder;

/**
 * What is wanted of a mesh.
 *
 * @param faceLimit the most triangles, {@link ModelOrder#MIN_FACES} to {@link ModelOrder#MAX_FACES}, base included
 * @param relief how far the nearest stands out before the farthest, in parts of the picture's longest side: above 0, up to 1
 * @param base how thick the plate below the farthest is, in the same parts, 0 to 1; with 0 there is none and the surface is open
 */
public record MeshSettings(int faceLimit, double relief, double base) {

    public MeshSettings {
        if (faceLimit < ModelOrder.MIN_FACES || faceLimit > ModelOrder.MAX_FACES) {
            throw new IllegalArgumentException("A face limit is from " + ModelOrder.MIN_FACES + " to "
                    + ModelOrder.MAX_FACES + ", not " + faceLimit);
        }
        if (!(relief > 0 && relief <= 1)) {
            throw new IllegalArgumentException("A relief is above 0 and at most 1, not " + relief);
        }
        if (!(base >= 0 && base <= 1)) {
            throw new IllegalArgumentException("A base is from 0 to 1, not " + base);
        }
    }

    public boolean based() {
        return base > 0;
    }
}
