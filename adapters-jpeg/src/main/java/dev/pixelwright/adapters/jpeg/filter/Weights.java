package dev.pixelwright.adapters.jpeg.filter;

import dev.pixelwright.adapters.jpeg.geometry.Axis;
import dev.pixelwright.core.transform.geometry.Kernel;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Which samples of a line make each sample of another line, and with what weight. The weights of each sum to 1. Outputs are
 * counted in the order of the inputs; where the result is reversed, {@link #place} says where each belongs.
 */
public final class Weights {

    /** Below this a weight moves no sample by a hundredth of a step of eight bits. */
    private static final double NOTHING = 1e-5;

    private static final double SIGMAS = 3;
    private static final int TAPS = 4;

    /** What makes samples of colour where pixels are only moved: sharp, and a plain copy where it meets the samples. */
    private static final Kernel MOVING = Kernel.CUBIC;

    private final int inputs;
    private final boolean reversed;
    private final int[] starts;
    private final int[] counts;
    private final int[] offsets;
    private float[] values;
    private int used;

    private Weights(int inputs, int outputs, boolean reversed) {
        this.inputs = inputs;
        this.reversed = reversed;
        this.starts = new int[outputs];
        this.counts = new int[outputs];
        this.offsets = new int[outputs];
        this.values = new float[outputs * TAPS];
    }

    /**
     * Those by which {@code axis}, which counts pixels of the source, is made of samples of a plane. Colour lies as JFIF
     * 1.02 says: the sample of two pixels in their middle.
     *
     * @param inputs how many samples the plane has
     * @param density samples of the plane for a pixel of the source, such as a half
     * @param span pixels of the result for a sample: 2 where colour is halved, else 1
     */
    public static Weights along(Axis axis, Optional<Kernel> kernel, int inputs, double density, int span) {
        int outputs = (axis.length() + span - 1) / span;
        Weights result = new Weights(inputs, outputs, axis.isReversed());
        double scale = axis.reduction() * span * density;
        double stretch = Math.max(1, scale);
        KernelCurve curve = KernelCurve.of(kernel.orElse(MOVING));
        int low = Math.max(0, Math.min(inputs - 1, (int) Math.floor(axis.low() * density + NOTHING)));
        int high = Math.max(low + 1, Math.min(inputs, (int) Math.ceil(axis.high() * density - NOTHING)));
        for (int o = 0; o < outputs; o++) {
            double centre = (axis.origin() + axis.step() * span * (result.place(o) + 0.5)) * density;
            double radius = curve.support() * stretch;
            int start = Math.max(low, Math.min(high - 1, (int) Math.floor(centre - radius + 0.5)));
            int end = Math.max(start + 1, Math.min(high, (int) Math.ceil(centre + radius - 0.5)));
            result.put(o, start, end, i -> curve.at((i + 0.5 - centre) / stretch));
        }
        return result;
    }

    /** Blurs by a normal distribution of {@code sigma} inputs; what lies beyond an end counts as the sample at the end. */
    static Weights gaussian(int inputs, int outputs, double sigma) {
        Weights result = new Weights(inputs, outputs, false);
        double scale = (double) inputs / outputs;
        double reach = Math.ceil(SIGMAS * sigma);
        for (int o = 0; o < outputs; o++) {
            double centre = (o + 0.5) * scale - 0.5;
            int first = (int) Math.ceil(centre - reach);
            int last = (int) Math.floor(centre + reach);
            int start = Math.max(0, first);
            int end = Math.min(inputs, last + 1);
            double[] bell = new double[end - start];
            for (int i = first; i <= last; i++) {
                double distance = (i - centre) / sigma;
                bell[Math.max(start, Math.min(end - 1, i)) - start] += Math.exp(-distance * distance / 2);
            }
            result.put(o, start, end, i -> bell[(int) i - start]);
        }
        return result;
    }

    private void put(int output, int from, int to, DoubleUnaryOperator curve) {
        double[] found = new double[to - from];
        double sum = 0;
        for (int i = 0; i < found.length; i++) {
            found[i] = curve.applyAsDouble(from + i);
            sum += found[i];
        }
        // At an edge all the samples that are left may have weights of nothing.
        if (Math.abs(sum) < NOTHING) {
            Arrays.fill(found, 0);
            found[0] = 1;
            sum = 1;
        }
        int start = 0;
        int end = found.length;
        while (end - start > 1 && Math.abs(found[start] / sum) < NOTHING) {
            start++;
        }
        while (end - start > 1 && Math.abs(found[end - 1] / sum) < NOTHING) {
            end--;
        }
        store(output, from + start, Arrays.copyOfRange(found, start, end), sum);
    }

    // Whole fours are what sums are fastest at; a weight of 0 costs less than a loop of its own.
    private void store(int output, int start, double[] found, double sum) {
        int count = found.length == 1 ? 1 : Math.min(inputs, (found.length + TAPS - 1) / TAPS * TAPS);
        int before = Math.max(0, start + count - inputs);
        if (used + count > values.length) {
            values = Arrays.copyOf(values, Math.max(values.length * 2, used + count));
        }
        starts[output] = start - before;
        counts[output] = count;
        offsets[output] = used;
        for (int i = 0; i < found.length; i++) {
            values[used + before + i] = (float) (found[i] / sum);
        }
        used += count;
    }

    /** How many samples the result has. */
    public int outputs() {
        return starts.length;
    }

    /** The first input of {@code output}. */
    int start(int output) {
        return starts[output];
    }

    /** Behind the last input of {@code output}. */
    int end(int output) {
        return starts[output] + counts[output];
    }

    int count(int output) {
        return counts[output];
    }

    /** Where the weights of {@code output} begin among the {@link #values}. */
    int offset(int output) {
        return offsets[output];
    }

    float[] values() {
        return values;
    }

    /** Where {@code output} belongs in the result. */
    int place(int output) {
        return reversed ? starts.length - 1 - output : output;
    }

    boolean isReversed() {
        return reversed;
    }

    /** Whether {@code output} is nothing but an input. */
    boolean isCopy(int output) {
        return counts[output] == 1;
    }

    /** For each output the first input that it or any after it is made of. */
    int[] needed() {
        int[] needed = starts.clone();
        for (int o = needed.length - 2; o >= 0; o--) {
            needed[o] = Math.min(needed[o], needed[o + 1]);
        }
        return needed;
    }

    /** Behind the last input of the outputs {@code from} to before {@code to}. */
    int endOf(int from, int to) {
        int end = 0;
        for (int o = from; o < to; o++) {
            end = Math.max(end, end(o));
        }
        return end;
    }
}
