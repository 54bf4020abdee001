package dev.pixelwright.adapters.java2d.geometry;

import dev.pixelwright.core.transform.geometry.Kernel;
import java.util.function.DoubleUnaryOperator;

/** Which samples of a line make each sample of another line, and with what weight. The weights of each sum to 1. */
public final class Weights {

    private static final double SIGMAS = 3;

    private final int inputs;
    private final int[] starts;
    private final float[][] weights;

    private Weights(int inputs, int outputs) {
        this.inputs = inputs;
        this.starts = new int[outputs];
        this.weights = new float[outputs][];
    }

    /** Resamples {@code inputs} samples to {@code outputs}, pixel centres at halves. */
    public static Weights resample(int inputs, int outputs, Kernel kernel) {
        Weights result = new Weights(inputs, outputs);
        double scale = (double) inputs / outputs;
        double stretch = Math.max(1, scale);
        KernelCurve curve = KernelCurve.of(kernel);
        for (int o = 0; o < outputs; o++) {
            double centre = (o + 0.5) * scale;
            if (curve.support() == 0) {
                result.put(o, Math.min(inputs - 1, (int) centre), new double[] {1});
            } else {
                result.spread(o, centre, curve.support() * stretch, distance -> curve.at(distance / stretch));
            }
        }
        return result;
    }

    /** Blurs by a normal distribution of {@code sigma}; what lies beyond an end counts as the sample at the end. */
    public static Weights gaussian(int length, double sigma) {
        return gaussian(length, length, sigma);
    }

    /** Blurs by a normal distribution of {@code sigma} inputs, and gives only {@code outputs} samples of the result. */
    public static Weights gaussian(int inputs, int outputs, double sigma) {
        Weights result = new Weights(inputs, outputs);
        double scale = (double) inputs / outputs;
        for (int o = 0; o < outputs; o++) {
            double centre = (o + 0.5) * scale - 0.5;
            int first = (int) Math.ceil(centre - Math.ceil(SIGMAS * sigma));
            int last = (int) Math.floor(centre + Math.ceil(SIGMAS * sigma));
            int start = Math.max(0, first);
            int end = Math.min(inputs, last + 1);
            double[] values = new double[end - start];
            for (int i = first; i <= last; i++) {
                double distance = (i - centre) / sigma;
                values[Math.max(start, Math.min(end - 1, i)) - start] += Math.exp(-distance * distance / 2);
            }
            result.put(o, start, values);
        }
        return result;
    }

    private void spread(int output, double centre, double radius, DoubleUnaryOperator curve) {
        int start = Math.max(0, (int) Math.floor(centre - radius + 0.5));
        int end = Math.min(inputs, (int) Math.ceil(centre + radius - 0.5));
        double[] values = new double[Math.max(1, end - start)];
        for (int i = 0; i < end - start; i++) {
            values[i] = curve.applyAsDouble(start + i + 0.5 - centre);
        }
        put(output, Math.min(start, inputs - 1), values);
    }

    private void put(int output, int start, double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        float[] normal = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            normal[i] = (float) (values[i] / sum);
        }
        starts[output] = start;
        weights[output] = normal;
    }

    public int inputs() {
        return inputs;
    }

    public int outputs() {
        return starts.length;
    }

    /** The first input of {@code output}; never falls from one output to the next. */
    int start(int output) {
        return starts[output];
    }

    /** Behind the last input of {@code output}; never falls from one output to the next. */
    int end(int output) {
        return starts[output] + weights[output].length;
    }

    /** The weights of the inputs from {@link #start} on. */
    float[] of(int output) {
        return weights[output];
    }

    /** The weight of any input. */
    float of(int output, int input) {
        int index = input - starts[output];
        return index >= 0 && index < weights[output].length ? weights[output][index] : 0;
    }
}
