package dev.pixelwright.app.config;

import dev.pixelwright.adapters.depth.DepthModelSettings;
import dev.pixelwright.adapters.depth.InputScale;
import dev.pixelwright.adapters.depth.Nearer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The key {@code models.depth}: the network that estimates depth, and what its file does not say of it.
 *
 * @param path of its file, in ONNX format
 * @param input pixels of the longer side in which it is given pictures, where it takes any size; 518 if left out
 * @param multiple of which both sides are then; 14 if left out
 * @param mean what is taken from red, green and blue, which are from 0 to 1; as the model says, or ImageNet's, if left out
 * @param std by what that is divided; given together with {@code mean}
 * @param nearerIs which of its numbers are near; the larger ones if left out
 * @param output the name of its result with the depth; the first one if left out
 * @param threads that work on one picture; half the processors if left out
 */
public record DepthSettings(
        String path,
        Optional<Integer> input,
        Optional<Integer> multiple,
        Optional<List<Double>> mean,
        Optional<List<Double>> std,
        Optional<Nearer> nearerIs,
        Optional<String> output,
        Optional<Integer> threads) {

    private static final int MOST_THREADS = 64;

    public DepthSettings {
        if (path == null || path.isBlank()) {
            throw new IllegalArgumentException("models.depth.path must be the file of a model in ONNX format");
        }
        if (mean.isPresent() != std.isPresent()) {
            throw new IllegalArgumentException(
                    "models.depth.mean and models.depth.std are given together or not at all");
        }
        Check.range("models.depth.input", input.orElse(DepthModelSettings.USUAL_SIDE), 14, 1024);
        Check.range("models.depth.multiple", multiple.orElse(DepthModelSettings.USUAL_MULTIPLE), 1, 64);
        threads.ifPresent(count -> Check.range("models.depth.threads", count, 1, MOST_THREADS));
        scale(mean, std);
    }

    /** The same as its adapter knows it, on a machine with so many processors. */
    public DepthModelSettings toDepthModelSettings(int processors) {
        return new DepthModelSettings(
                Path.of(path),
                input.orElse(DepthModelSettings.USUAL_SIDE),
                multiple.orElse(DepthModelSettings.USUAL_MULTIPLE),
                scale(mean, std),
                output,
                nearerIs.orElse(Nearer.LARGER),
                threads.orElse(usualThreads(processors)));
    }

    /** Half of the processors, so that the other half is there for all the rest. */
    public static int usualThreads(int processors) {
        return Math.max(1, Math.min(MOST_THREADS, processors / 2));
    }

    private static Optional<InputScale> scale(Optional<List<Double>> mean, Optional<List<Double>> std) {
        return mean.flatMap(less -> std.map(by -> Check.under("models.depth", () -> new InputScale(less, by))));
    }
}
