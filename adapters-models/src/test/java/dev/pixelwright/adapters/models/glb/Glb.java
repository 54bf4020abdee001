package dev.pixelwright.adapters.models.glb;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** GLB files put together by hand. */
public final class Glb {

    /** One triangle of positions alone, 36 bytes of numbers. */
    public static final String TRIANGLE = """
            {"asset": {"version": "2.0"}, "buffers": [{"byteLength": 36}],
             "bufferViews": [{"buffer": 0, "byteLength": 36}],
             "accessors": [{"bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3"}],
             "meshes": [{"primitives": [{"attributes": {"POSITION": 0}}]}], "nodes": [{"mesh": 0}],
             "scenes": [{"nodes": [0]}]}""";

    private static final int JSON = 0x4E4F534A;
    private static final int BIN = 0x004E4942;

    private Glb() {}

    /** One of these words and numbers; of the latter a multiple of four bytes. */
    public static byte[] of(String json, byte[] numbers) {
        String words = json + " ".repeat((4 - json.length() % 4) % 4);
        int length = 28 + words.length() + numbers.length;
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x46546C67)
                .putInt(2)
                .putInt(length)
                .putInt(words.length())
                .putInt(JSON)
                .put(words.getBytes(StandardCharsets.US_ASCII))
                .putInt(numbers.length)
                .putInt(BIN)
                .put(numbers)
                .array();
    }

    /** A triangle seen from the front. */
    static byte[] corners() {
        ByteBuffer numbers = ByteBuffer.allocate(36).order(ByteOrder.LITTLE_ENDIAN);
        for (float number : new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0}) {
            numbers.putFloat(number);
        }
        return numbers.array();
    }
}
