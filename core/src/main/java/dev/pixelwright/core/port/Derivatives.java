package dev.pixelwright.core.port;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.image.ImageId;
import java.util.List;
import java.util.Optional;

/**
 * The results of transformations, at most one for a {@link Lineage}. What one call has written, every later call reads,
 * on every node. Any method may fail with {@code DatabaseUnavailable}, and then has done all or nothing of its work.
 */
public interface Derivatives {

    Optional<Derivative> find(DerivativeId id);

    Optional<Derivative> find(Lineage lineage);

    /** The derivative whose bytes are the object of this key. */
    Optional<Derivative> find(BlobKey key);

    /** All derivatives of an image, the oldest first. */
    List<Derivative> list(ImageId image);

    /**
     * Adds a derivative made outside a job, and marks its object as held, in one step. If there is one of the same
     * lineage already, that one stays and the new object is released.
     *
     * @return the derivative that now stands for the lineage
     * @throws dev.pixelwright.core.failure.FailureException with {@code ImageNotFound} when the image is gone, or
     *     {@code BlobMissing} when the object's reservation is; in both cases the object is released
     */
    Derivative add(Derivative derivative);

    /**
     * Removes a derivative with the completed jobs that point at it, and releases its object, in one step, so that it can
     * be made again.
     *
     * @return the key of the released object; empty when there was no such derivative
     */
    Optional<BlobKey> remove(DerivativeId id);
}
