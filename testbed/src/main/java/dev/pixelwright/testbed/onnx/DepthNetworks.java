package dev.pixelwright.testbed.onnx;

import static dev.pixelwright.testbed.onnx.OnnxModel.FLOAT;
import static dev.pixelwright.testbed.onnx.OnnxModel.INT64;
import static dev.pixelwright.testbed.onnx.OnnxModel.UINT8;

import java.util.List;
import java.util.Locale;

/**
 * Depth networks, as bytes of files, that a test knows the answer of: the depth of a pixel is its red sample, from 0 to 1, or
 * is reckoned from it. They undo the normalisation of ImageNet unless they say otherwise, so that a wrong one shows.
 */
public final class DepthNetworks {

    private static final float RED_MEAN = 0.485f;
    private static final float RED_DEVIATION = 0.229f;
    private static final List<Long> FILTER = List.of(1L, 3L, 1L, 1L);

    private DepthNetworks() {}

    /** Takes pictures of any size and answers with 1 × height × width, as Depth Anything V2 does. */
    public static byte[] red() {
        return filtered(-1, -1, RED_DEVIATION, RED_MEAN)
                .then("Squeeze", List.of(), OnnxModel.numbers("axes", 1))
                .output("predicted_depth", FLOAT, 1, -1, -1)
                .toByteArray();
    }

    /** Takes one size of picture only and answers with 1 × 1 × height × width. */
    public static byte[] redOf(int width, int height) {
        return filtered(height, width, RED_DEVIATION, RED_MEAN)
                .output("depth", FLOAT, 1, 1, height, width)
                .toByteArray();
    }

    /** Answers with height × width of half the picture's sides. */
    public static byte[] halvedRed() {
        return filtered(-1, -1, RED_DEVIATION, RED_MEAN)
                .then(
                        "AveragePool",
                        List.of(),
                        OnnxModel.numbers("kernel_shape", 2, 2),
                        OnnxModel.numbers("strides", 2, 2))
                .then("Squeeze", List.of(), OnnxModel.numbers("axes", 0, 1))
                .output("depth", FLOAT, -1, -1)
                .toByteArray();
    }

    /** Answers in metres, 10 where there is no red and 1 where all is: the smaller the nearer. */
    public static byte[] metresByRed() {
        return filtered(-1, -1, -9 * RED_DEVIATION, 10 - 9 * RED_MEAN)
                .output("metric_depth", FLOAT, 1, 1, -1, -1)
                .toByteArray();
    }

    /** Takes blue, green, red from 0 to 255, and says so. */
    public static byte[] redOfBytesInReverse() {
        return new OnnxModel("image")
                .input("image", FLOAT, 1, 3, -1, -1)
                .constant("filter", FILTER, 0, 0, 1 / 255f)
                .constant("bias", List.of(1L), 0)
                .then("Conv", List.of("filter", "bias"))
                .output("depth", FLOAT, 1, 1, -1, -1)
                .says("Image.NominalPixelRange", "NominalRange_0_255")
                .says("Image.BitmapPixelFormat", "Bgr8")
                .toByteArray();
    }

    /** The plain samples from 0 to 1: what a network gets that is told nothing of means and deviations. */
    public static byte[] plainRed() {
        return filtered(-1, -1, 1, 0).output("depth", FLOAT, 1, 1, -1, -1).toByteArray();
    }

    /** Answers with nothing first and with red second, named {@code blank} and {@code red}. */
    public static byte[] blankAndRed() {
        return filtered(-1, -1, RED_DEVIATION, RED_MEAN)
                .constant("none", List.of(1L), 0)
                .aside("Mul", "none", "nothing")
                .output("blank", "nothing", FLOAT, 1, 1, -1, -1)
                .output("red", FLOAT, 1, 1, -1, -1)
                .toByteArray();
    }

    /** The root of what blue is above a quarter; no number where it is less. */
    public static byte[] rootOfBlue() {
        return new OnnxModel("image")
                .input("image", FLOAT, 1, 3, -1, -1)
                .constant("filter", FILTER, 0, 0, 1)
                .constant("bias", List.of(1L), -0.25f)
                .then("Conv", List.of("filter", "bias"))
                .then("Sqrt", List.of())
                .output("depth", FLOAT, 1, 1, -1, -1)
                .says("Image.NominalPixelRange", "Normalized_0_1")
                .toByteArray();
    }

    /** As good as red, and takes long: {@code rounds} wide filters that change nothing. */
    public static byte[] slowRed(int rounds) {
        int width = 31;
        float[] kernel = new float[width * width];
        kernel[kernel.length / 2] = 1;
        OnnxModel model = filtered(-1, -1, RED_DEVIATION, RED_MEAN)
                .constant("wide", List.of(1L, 1L, (long) width, (long) width), kernel);
        for (int i = 0; i < rounds; i++) {
            model.then("Conv", List.of("wide"), OnnxModel.numbers("pads", 15, 15, 15, 15));
        }
        return model.output("depth", FLOAT, 1, 1, -1, -1).toByteArray();
    }

    /** What is wrong with a network. */
    public enum Flaw {
        /** Takes height × width × channels. */
        CHANNELS_LAST,
        /** Takes bytes. */
        BYTES,
        /** Takes two pictures. */
        TWO_INPUTS,
        /** Answers with whole numbers. */
        WHOLE_NUMBERS,
        /** Answers with five sides. */
        FIVE_SIDES,
        /** Has the width before the height, which shows only with a picture. */
        TURNED,
        /** Answers with what is no number where there is no red. */
        NOT_A_NUMBER,
        /** Answers with what is infinite. */
        INFINITE,
        /** Has an operator that nobody knows. */
        UNKNOWN_OPERATOR,
        /** Wants gray pictures, and says so. */
        GRAY,
        /** Wants linear light, and says so. */
        LINEAR
    }

    /** As {@link #red} but for this. */
    public static byte[] with(Flaw flaw) {
        OnnxModel red = filtered(-1, -1, RED_DEVIATION, RED_MEAN);
        return switch (flaw) {
            case CHANNELS_LAST ->
                new OnnxModel("image")
                        .input("image", FLOAT, 1, -1, -1, 3)
                        .then("Relu", List.of())
                        .output("depth", FLOAT, 1, -1, -1, 3)
                        .toByteArray();
            case BYTES ->
                new OnnxModel("image")
                        .input("image", UINT8, 1, 3, -1, -1)
                        .then("Cast", List.of(), OnnxModel.number("to", FLOAT))
                        .output("depth", FLOAT, 1, 3, -1, -1)
                        .toByteArray();
            case TWO_INPUTS ->
                red.input("other", FLOAT, 1)
                        .output("depth", FLOAT, 1, 1, -1, -1)
                        .toByteArray();
            case WHOLE_NUMBERS ->
                red.then("Cast", List.of(), OnnxModel.number("to", INT64))
                        .output("depth", INT64, 1, 1, -1, -1)
                        .toByteArray();
            case FIVE_SIDES ->
                red.then("Unsqueeze", List.of(), OnnxModel.numbers("axes", 0))
                        .output("depth", FLOAT, 1, 1, 1, -1, -1)
                        .toByteArray();
            case TURNED ->
                red.then("Transpose", List.of(), OnnxModel.numbers("perm", 0, 3, 1, 2))
                        .output("depth", FLOAT, 1, -1, 1, -1)
                        .toByteArray();
            case NOT_A_NUMBER ->
                red.constant("half", List.of(1L), 0.5f)
                        .then("Sub", List.of("half"))
                        .then("Sqrt", List.of())
                        .output("depth", FLOAT, 1, 1, -1, -1)
                        .toByteArray();
            case INFINITE ->
                red.constant("none", List.of(1L), 0)
                        .then("Div", List.of("none"))
                        .output("depth", FLOAT, 1, 1, -1, -1)
                        .toByteArray();
            case UNKNOWN_OPERATOR ->
                red.then("Guess", List.of())
                        .output("depth", FLOAT, 1, 1, -1, -1)
                        .toByteArray();
            case GRAY -> saying(red, "Image.BitmapPixelFormat", "Gray8");
            case LINEAR -> saying(red, "Image.ColorSpaceGamma", "Linear");
        };
    }

    private static byte[] saying(OnnxModel red, String key, String value) {
        return red.output("depth", FLOAT, 1, 1, -1, -1)
                .says(key.toUpperCase(Locale.ROOT), value)
                .toByteArray();
    }

    private static OnnxModel filtered(long height, long width, float weight, float bias) {
        return new OnnxModel("pixel_values")
                .input("pixel_values", FLOAT, 1, 3, height, width)
                .constant("filter", FILTER, weight, 0, 0)
                .constant("bias", List.of(1L), bias)
                .then("Conv", List.of("filter", "bias"));
    }
}
