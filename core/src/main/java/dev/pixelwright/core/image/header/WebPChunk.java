package dev.pixelwright.core.image.header;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The head of a RIFF chunk (RFC 9649, 2.3).
 *
 * @param start where its data begins, bytes from the start of the file
 * @param length bytes of data, without the byte that pads an odd length
 * @param limit where the chunk or file around it ends
 */
record WebPChunk(String name, long start, long length, long limit) {

    static WebPChunk read(HeaderInput input, long limit) throws IOException {
        String name = new String(input.bytes(4), StandardCharsets.ISO_8859_1);
        long length = input.u32le();
        long start = input.position();
        input.requireWithin(start, length);
        if (start + length > limit) {
            throw input.damaged("a chunk is longer than what holds it");
        }
        return new WebPChunk(name, start, length, limit);
    }

    boolean isBitstream() {
        return name.equals("VP8 ") || name.equals("VP8L");
    }

    long end() {
        return start + length;
    }

    /** Moves to the next chunk; the last pad byte of a file may be missing, as some writers forget it. */
    void skipRest(HeaderInput input) throws IOException {
        if (input.position() > end()) {
            throw input.damaged("a chunk is too short");
        }
        input.seek(Math.min(end() + (length & 1), limit));
    }
}
