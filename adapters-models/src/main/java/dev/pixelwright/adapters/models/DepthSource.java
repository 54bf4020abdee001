package dev.pixelwright.adapters.models;

import dev.pixelwright.adapters.models.mesh.DepthMap;
import dev.pixelwright.adapters.models.picture.Pixels;

/**
 * Says how near each pixel of a picture is. The same picture gives the same depth. Public, because a trained network is to say it
 * as well, from a module of its own for what it needs at run time.
 */
@FunctionalInterface
public interface DepthSource {

    /**
     * The depth of a picture, in a size of its own with the picture's shape.
     *
     * @param beat to be called from this thread every few seconds by what takes longer; what it throws goes through
     */
    DepthMap depth(Pixels pixels, Runnable beat);
}
