package dev.pixelwright.adapters.depth;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which model estimates depth, and what it does not say of itself.
 *
 * @param file in ONNX format
 * @param side the longer side in pixels of what it is given, 14 to 1024; it counts where the model takes any size
 * @param multiple of which both sides must be, 1 to 64: the patch of a vision transformer
 * @param scale what samples are brought to; as the model's metadata say, or else as ImageNet, if left out
 * @param output the name of the result with the depth; the first one if left out
 * @param nearer which of its numbers are near
 * @param threads that one picture is worked on with, 1 to 64
 */
public record DepthModelSettings(
        Path file,
        int side,
        int multiple,
        Optional<InputScale> scale,
        Optional<String> output,
        Nearer nearer,
        int threads) {

    /** What Depth Anything V2 was trained with, which is 37 of its patches. */
    public static final int USUAL_SIDE = 518;

    /** The patch of Depth Anything V2. */
    public static final int USUAL_MULTIPLE = 14;

    public DepthModelSettings {
        range("input", side, 14, 1024);
        range("multiple", multiple, 1, 64);
        range("threads", threads, 1, 64);
    }

    /** A model that is as Depth Anything V2. */
    public static DepthModelSettings of(Path file, int threads) {
        return new DepthModelSettings(
                file, USUAL_SIDE, USUAL_MULTIPLE, Optional.empty(), Optional.empty(), Nearer.LARGER, threads);
    }

    private static void range(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ", not " + value);
        }
    }
}
