package dev.pixelwright.adapters.jpeg.decode;

import dev.pixelwright.adapters.jpeg.decode.stream.Damage;
import dev.pixelwright.adapters.jpeg.decode.stream.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * A scan header (ITU-T T.81, B.2.3).
 *
 * @param parts which components, and by which Huffman tables
 * @param first number of the first coefficient that it has, in zig-zag order: Ss
 * @param last number of the last: Se
 * @param before the point transform of the scan that it refines, 0 if it is the first of its coefficients: Ah
 * @param shift how many bits it leaves to later scans: Al
 */
record ScanHeader(List<Part> parts, int first, int last, int before, int shift) {

    private static final int LAST_COEFFICIENT = 63;
    private static final int MAX_SHIFT = 13;
    // B.2.3: what one interleaved MCU may hold.
    private static final int MAX_BLOCKS = 10;

    /**
     * A component of a scan.
     *
     * @param component its index in the frame
     * @param dc number of its table for DC coefficients, 0 to 3
     * @param ac number of its table for AC coefficients, 0 to 3
     */
    record Part(int component, int dc, int ac) {}

    static ScanHeader read(Segment segment, Frame frame) {
        int count = segment.u8();
        if (count < 1 || count > frame.components().size()) {
            throw broken();
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(part(segment, frame, parts));
        }
        int first = segment.u8();
        int last = segment.u8();
        int approximation = segment.u8();
        ScanHeader header = new ScanHeader(parts, first, last, approximation >> 4, approximation & 0xf);
        header.check(frame);
        return header;
    }

    private static Part part(Segment segment, Frame frame, List<Part> before) {
        int id = segment.u8();
        int tables = segment.u8();
        int dc = tables >> 4;
        int ac = tables & 0xf;
        for (int i = 0; i < frame.components().size(); i++) {
            int component = i;
            boolean isNew = before.stream().noneMatch(part -> part.component() == component);
            if (frame.components().get(i).id() == id && isNew) {
                if (dc >= Tables.COUNT || ac >= Tables.COUNT) {
                    throw broken();
                }
                return new Part(i, dc, ac);
            }
        }
        throw Damage.of("a scan is of a component that the frame does not have");
    }

    private void check(Frame frame) {
        int blocks = 0;
        for (Part part : parts) {
            Component component = frame.components().get(part.component());
            blocks += component.across() * component.down();
        }
        if (isInterleaved() && blocks > MAX_BLOCKS) {
            throw broken();
        }
        if (frame.isProgressive() && !isProgression()) {
            throw broken();
        }
    }

    // Table B.3 and G.1.1.1: DC coefficients stand alone, AC coefficients are of one component, and a bit is refined a
    // scan.
    private boolean isProgression() {
        boolean band = first == 0 ? last == 0 : first <= last && last <= LAST_COEFFICIENT && !isInterleaved();
        return band && shift <= MAX_SHIFT && (before == 0 || before == shift + 1);
    }

    private static RuntimeException broken() {
        return Damage.of("a scan header is broken");
    }

    /** Whether its MCUs hold blocks of several components (A.2.3); otherwise an MCU is one block. */
    boolean isInterleaved() {
        return parts.size() > 1;
    }

    boolean isDc() {
        return first == 0;
    }

    boolean isRefinement() {
        return before > 0;
    }
}
