package dev.pixelwright.core.port;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.transform.RenderOrder;
import dev.pixelwright.core.transform.RenderOutcome;
import java.util.List;
import java.util.Set;

/** An engine that makes several results of one source for less than it takes to make one after the other. */
public interface SeriesEngine extends ImageEngine {

    /** The formats of sources of which it makes several results for less; the same value at each call. */
    Set<ImageFormat> shares();

    /**
     * Makes what is ordered of {@code source}, each as {@link #render} does: with its size, its metadata and its failures. The
     * pixels of a result may be weighed another time on their way, so that they differ by what nobody sees, and by which others
     * are ordered with it; two results of the same orders are the same.
     *
     * <p>What goes wrong with one of them, its target and its monitor included, ends this one alone. What is wrong with the
     * source ends all.
     *
     * @param orders at least one; their plans have one source
     * @return what became of each, in their order; nothing is thrown that {@link #render} would throw
     */
    List<RenderOutcome> renderAll(ByteSource source, List<RenderOrder> orders);
}
