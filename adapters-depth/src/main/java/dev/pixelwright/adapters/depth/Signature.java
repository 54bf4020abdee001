package dev.pixelwright.adapters.depth;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.Map;

/**
 * What a model takes and gives.
 *
 * @param input its name
 * @param height of the pictures that it takes, or 0 for any
 * @param width the same
 * @param output the name of the depth
 */
record Signature(String input, int height, int width, String output) {

    private static final int COLOURS = 3;
    private static final int PICTURE_SIDES = 4;
    /** The most that a side may be told to be: four times what pictures have here. */
    private static final int MOST_SIDE = 4096;

    /** Refuses what takes no picture as we give it, or gives no depth for each of its pixels. */
    static Signature of(OrtSession session, DepthModelSettings settings) throws OrtException {
        Map<String, NodeInfo> inputs = session.getInputInfo();
        if (inputs.size() != 1) {
            throw Reasons.unfit("takes " + inputs.size() + " inputs, not one picture");
        }
        NodeInfo input = inputs.values().iterator().next();
        long[] sides = sides(input);
        if (sides.length != PICTURE_SIDES
                || !isFloat(input)
                || !isOrAny(sides[0], 1)
                || !isOrAny(sides[1], COLOURS)
                || sides[3] == COLOURS
                || sides[2] > MOST_SIDE
                || sides[3] > MOST_SIDE) {
            throw Reasons.unfit("takes " + words(input) + ", not FLOAT [1, 3, height, width]");
        }
        return new Signature(
                input.getName(), (int) Math.max(0, sides[2]), (int) Math.max(0, sides[3]), output(session, settings));
    }

    private static String output(OrtSession session, DepthModelSettings settings) throws OrtException {
        Map<String, NodeInfo> outputs = session.getOutputInfo();
        String name = settings.output().orElse(outputs.keySet().iterator().next());
        NodeInfo output = outputs.get(name);
        if (output == null) {
            throw Reasons.unfit("has no output '" + name + "', but " + String.join(", ", outputs.keySet()));
        }
        // Where it says nothing of its sides, a picture will show them.
        long[] sides = sides(output);
        if (!isFloat(output) || (sides.length != 0 && !isDepth(sides))) {
            throw Reasons.unfit(noDepth(words(output)));
        }
        return name;
    }

    /** Height and width with nothing, or only ones, before them. */
    static boolean isDepth(long[] sides) {
        int count = sides.length;
        return count >= 2
                && count <= PICTURE_SIDES
                && Arrays.stream(sides, 0, count - 2).allMatch(side -> isOrAny(side, 1))
                && Arrays.stream(sides, count - 2, count).allMatch(side -> side != 0 && side <= MOST_SIDE);
    }

    /** What is wrong with a result of these words. */
    static String noDepth(String words) {
        return "gives " + words + ", not FLOAT [height, width], [1, height, width] or [1, 1, height, width]";
    }

    private static boolean isOrAny(long side, int wanted) {
        return side == wanted || side < 0;
    }

    private static boolean isFloat(NodeInfo node) {
        return node.getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.FLOAT;
    }

    private static long[] sides(NodeInfo node) {
        return node.getInfo() instanceof TensorInfo tensor ? tensor.getShape() : new long[0];
    }

    private static String words(NodeInfo node) {
        return node.getInfo() instanceof TensorInfo tensor
                ? tensor.type + " " + Arrays.toString(tensor.getShape())
                : "what is no tensor";
    }

    /** The width in which a picture is given to it; {@code longest} is what its longer side then has, about. */
    int widthOf(Picture picture, int longest, int multiple) {
        return width > 0 ? width : fitted(picture.width(), picture, longest, multiple);
    }

    /** The same of its height. */
    int heightOf(Picture picture, int longest, int multiple) {
        return height > 0 ? height : fitted(picture.height(), picture, longest, multiple);
    }

    private static int fitted(int length, Picture picture, int longest, int multiple) {
        double exact = length * (double) longest / Math.max(picture.width(), picture.height());
        return Math.max(1, (int) Math.round(exact / multiple)) * multiple;
    }
}
