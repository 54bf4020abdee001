package dev.pixelwright.core.image.header;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A box of ISO/IEC 14496-12, 4.2.
 *
 * @param type four characters
 * @param start where its content begins, bytes from the start of the file
 * @param end where the next box begins
 */
record HeifBox(String type, long start, long end) {

    private static final int SMALLEST = 8;
    private static final int TO_THE_END = 0;
    private static final int LONG_LENGTH = 1;

    /** Reads the head of the box that begins here, in one that ends at {@code limit}. */
    static HeifBox read(HeaderInput input, long limit) throws IOException {
        long at = input.position();
        long length = input.u32be();
        String type = new String(input.bytes(4), StandardCharsets.ISO_8859_1);
        if (length == LONG_LENGTH) {
            length = input.u32be() << 32 | input.u32be();
        } else if (length == TO_THE_END) {
            length = limit - at;
        }
        if (length < input.position() - at) {
            throw input.damaged("a box is shorter than its own head");
        }
        input.requireWithin(at, length);
        if (at + length > limit) {
            throw input.damaged("a box is longer than what holds it");
        }
        return new HeifBox(type, input.position(), at + length);
    }

    /** Whether another box begins here, in one that ends at {@code limit}. */
    static boolean follows(HeaderInput input, long limit) {
        return limit - input.position() >= SMALLEST;
    }

    /** Moves to the next box; what was read must have been within this one. */
    void skipRest(HeaderInput input) throws IOException {
        if (input.position() > end) {
            throw input.damaged("a box is too short");
        }
        input.seek(end);
    }
}
