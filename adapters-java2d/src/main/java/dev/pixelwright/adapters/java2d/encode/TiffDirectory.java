package dev.pixelwright.adapters.java2d.encode;

import dev.pixelwright.core.image.Size;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The head of a TIFF file: eight bytes, then the directory (TIFF 6.0, section 2), then its longer values. */
final class TiffDirectory {

    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final short LONG = 4;

    private final Map<Integer, int[]> fields = new TreeMap<>();

    TiffDirectory(Size size, Channels channels, int rowsPerStrip) {
        fields.put(256, new int[] {size.width()});
        fields.put(257, new int[] {size.height()});
        int[] bits = new int[channels.count()];
        Arrays.fill(bits, 8);
        fields.put(258, bits);
        fields.put(259, new int[] {8});
        fields.put(262, new int[] {channels.areGray() ? 1 : 2});
        fields.put(277, new int[] {channels.count()});
        fields.put(278, new int[] {rowsPerStrip});
        fields.put(317, new int[] {2});
        if (channels.haveAlpha()) {
            // Straight alpha, as section 18 calls it: unassociated.
            fields.put(338, new int[] {2});
        }
    }

    /** The head of a file in which {@code strips} follow at once. */
    byte[] bytes(List<byte[]> strips) {
        fields.put(279, strips.stream().mapToInt(strip -> strip.length).toArray());
        fields.put(273, new int[strips.size()]);
        int length = length();
        int[] offsets = fields.get(273);
        int offset = length;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = offset;
            offset += strips.get(i).length;
        }
        return encode(length);
    }

    private int length() {
        int values = fields.values().stream()
                .mapToInt(value -> value.length > 1 ? Integer.BYTES * value.length : 0)
                .sum();
        return valuesStart() + values;
    }

    private int valuesStart() {
        return HEADER + Short.BYTES + ENTRY * fields.size() + Integer.BYTES;
    }

    private byte[] encode(int length) {
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(HEADER);
        out.putShort((short) fields.size());
        int longer = valuesStart();
        for (Map.Entry<Integer, int[]> field : fields.entrySet()) {
            int[] values = field.getValue();
            out.putShort(field.getKey().shortValue()).putShort(LONG).putInt(values.length);
            if (values.length == 1) {
                out.putInt(values[0]);
            } else {
                out.putInt(longer);
                for (int value : values) {
                    out.putInt(longer, value);
                    longer += Integer.BYTES;
                }
            }
        }
        return out.array();
    }
}
