package dev.pixelwright.adapters.jpeg.decode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A file up to its first scan, segment by segment. */
final class TestHeader {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    TestHeader() {
        marker(0xd8);
    }

    TestHeader marker(int code) {
        out.write(0xff);
        out.write(code);
        return this;
    }

    TestHeader segment(int code, int... data) {
        marker(code);
        out.write((data.length + 2) >> 8);
        out.write(data.length + 2);
        for (int value : data) {
            out.write(value);
        }
        return this;
    }

    TestHeader jfif() {
        return segment(0xe0, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
    }

    TestHeader adobe(int transform) {
        return segment(0xee, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, transform);
    }

    TestHeader profile(int number, int parts, String data) {
        String whole = "ICC_PROFILE\0" + (char) number + (char) parts + data;
        byte[] bytes = whole.getBytes(StandardCharsets.ISO_8859_1);
        int[] values = new int[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes[i] & 0xff;
        }
        return segment(0xe2, values);
    }

    /**
     * A frame header of 300 by 200 pixels.
     *
     * @param components identifier and sampling factors of each
     */
    TestHeader frame(int marker, int precision, int... components) {
        int count = components.length / 2;
        int[] data = new int[6 + 3 * count];
        System.arraycopy(new int[] {precision, 0, 200, 300 >> 8, 300 & 0xff, count}, 0, data, 0, 6);
        for (int i = 0; i < count; i++) {
            data[6 + 3 * i] = components[2 * i];
            data[7 + 3 * i] = components[2 * i + 1];
        }
        return segment(marker, data);
    }

    /** The header of a scan of the component of that name. */
    TestHeader scan(int id) {
        return segment(0xda, 1, id, 0, 0, 63, 0);
    }

    JpegDecoder open() throws IOException {
        return JpegDecoder.open(new ByteArrayInputStream(out.toByteArray()));
    }
}
