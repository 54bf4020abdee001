package dev.pixelwright.adapters.depth;

/**
 * A trained network that estimates depth. May be used by any number of threads at once; one picture is worked on at a time, and
 * the others wait, so that the memory of one is enough.
 */
public interface DepthModel extends AutoCloseable {

    /** The generator that works with it, as failures name it. */
    String GENERATOR = "depth";

    /**
     * How near each pixel is: 0 is the farthest in the picture, 1 the nearest, in a straight line of what the network says. Of
     * the thousandth of its numbers at each end, those count as 0 and 1 that are farther from all others than a twentieth of the
     * range of those, so that single pixels that are far off do not press all others together; what is transparent is as far as its alpha is low. The same picture gives the same depth.
     *
     * @param rgba width × height × 4 bytes of straight sRGB, top row first
     * @param beat called from this thread every half second while it lasts, and able to stop it by what it throws
     * @return width × height numbers, top row first
     * @throws dev.pixelwright.core.failure.FailureException with {@code GeneratorFailed} when the network breaks,
     *     with {@code ModelNotPossible} when what it says of this picture are no numbers, with {@code GeneratorUnavailable} after
     *     it was closed; and whatever {@code beat} throws
     */
    float[] nearness(byte[] rgba, int width, int height, Runnable beat);

    /** Stops what runs and gives the memory back. */
    @Override
    void close();
}
