package dev.pixelwright.testbed.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** An ONNX model (onnx.proto, IR version 6, operators of version 11) with nodes one after the other. */
final class OnnxModel {

    /** TensorProto.DataType. */
    static final int FLOAT = 1;

    static final int UINT8 = 2;
    static final int INT64 = 7;

    private static final int IR_VERSION = 6;
    private static final int OPERATORS = 11;

    private static final int ATTRIBUTE_INT = 2;
    private static final int ATTRIBUTE_INTS = 7;

    private final Message graph = new Message();
    private final Message metadata = new Message();
    private String last;
    private int nodes;

    /** One whose nodes begin with this input. */
    OnnxModel(String input) {
        this.last = input;
    }

    /** A side of 0 or less is one that is known only when a picture comes. */
    OnnxModel input(String name, int type, long... sides) {
        graph.message(11, value(name, type, sides));
        return this;
    }

    /** The last result, under this name. */
    OnnxModel output(String name, int type, long... sides) {
        return output(name, last, type, sides);
    }

    /** Any result, under this name. */
    OnnxModel output(String name, String result, int type, long... sides) {
        graph.message(
                1,
                new Message()
                        .text(1, result)
                        .text(2, name)
                        .text(3, "end-" + name)
                        .text(4, "Identity"));
        graph.message(12, value(name, type, sides));
        return this;
    }

    /** A constant that nodes may take. */
    OnnxModel constant(String name, List<Long> sides, float... values) {
        Message tensor = new Message();
        sides.forEach(side -> tensor.number(1, side));
        ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            raw.putFloat(value);
        }
        graph.message(5, tensor.number(2, FLOAT).text(8, name).bytes(9, raw.array()));
        return this;
    }

    /** An operator over the last result and these constants. */
    OnnxModel then(String operator, List<String> constants, Message... attributes) {
        Message node = new Message().text(1, last);
        constants.forEach(name -> node.text(1, name));
        last = "step" + nodes++;
        node.text(2, last).text(3, "node-" + last).text(4, operator);
        for (Message attribute : attributes) {
            node.message(5, attribute);
        }
        graph.message(1, node);
        return this;
    }

    /** An operator over the last result that the next ones do not go on from. */
    OnnxModel aside(String operator, String constant, String result) {
        graph.message(
                1,
                new Message()
                        .text(1, last)
                        .text(1, constant)
                        .text(2, result)
                        .text(3, result)
                        .text(4, operator));
        return this;
    }

    static Message number(String name, long value) {
        return new Message().text(1, name).number(3, value).number(20, ATTRIBUTE_INT);
    }

    static Message numbers(String name, long... values) {
        Message attribute = new Message().text(1, name);
        for (long value : values) {
            attribute.number(8, value);
        }
        return attribute.number(20, ATTRIBUTE_INTS);
    }

    OnnxModel says(String key, String value) {
        metadata.message(14, new Message().text(1, key).text(2, value));
        return this;
    }

    byte[] toByteArray() {
        byte[] model = new Message()
                .number(1, IR_VERSION)
                .text(2, "pixelwright-testbed")
                .message(7, graph.text(2, "depth"))
                .message(8, new Message().number(2, OPERATORS))
                .toByteArray();
        byte[] more = metadata.toByteArray();
        return ByteBuffer.allocate(model.length + more.length)
                .put(model)
                .put(more)
                .array();
    }

    private static Message value(String name, int type, long... sides) {
        Message tensor = new Message().number(1, type);
        Message shape = new Message();
        for (int i = 0; i < sides.length; i++) {
            Message side = new Message();
            shape.message(1, sides[i] > 0 ? side.number(1, sides[i]) : side.text(2, name + i));
        }
        return new Message().text(1, name).message(2, new Message().message(1, tensor.message(2, shape)));
    }
}
