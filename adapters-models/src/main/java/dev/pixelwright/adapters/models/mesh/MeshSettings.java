package dev.pixelwright.adapters.models.mesh;

/**
 * What is wanted of a mesh.
 *
 * @param faceLimit the most triangles, 1000 to 500000, base included
 * @param relief how far the nearest stands out before the farthest, in parts of the picture's longest side: above 0, up to 1
 * @param base how thick the plate below the farthest is, in the same parts, 0 to 1; with 0 there is none and the surface is open
 */
public record MeshSettings(int faceLimit, double relief, double base) {

    public static final int MIN_FACES = 1_000;
    public static final int MAX_FACES = 500_000;

    public MeshSettings {
        if (faceLimit < MIN_FACES || faceLimit > MAX_FACES) {
            throw new IllegalArgumentException(
                    "A face limit is from " + MIN_FACES + " to " + MAX_FACES + ", not " + faceLimit);
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
