package dev.pixelwright.core.image.header;

import java.io.IOException;

/** The first bytes of a picture inside a WebP: VP8 by RFC 6386, 9.1, and VP8L by RFC 9649, 3.4. */
final class WebPBitstream {

    private static final int LOSSY_HEADER_BYTES = 10;
    private static final int LOSSLESS_HEADER_BYTES = 5;

    private final HeaderInput input;

    WebPBitstream(HeaderInput input) {
        this.input = input;
    }

    /** What the bitstream says; a width or height of a lossy one may be 0, which no picture has. */
    record Picture(int width, int height, boolean alpha) {}

    Picture read(WebPChunk chunk) throws IOException {
        return chunk.name().equals("VP8L") ? lossless(chunk) : lossy(chunk);
    }

    private Picture lossy(WebPChunk chunk) throws IOException {
        if (chunk.length() < LOSSY_HEADER_BYTES) {
            throw input.damaged("its picture is too short");
        }
        int tag = input.u24le();
        boolean keyFrame = (tag & 1) == 0;
        int partitionBytes = tag >> 5;
        int startCode = input.u24le();
        if (!keyFrame || startCode != 0x2a019d || partitionBytes > chunk.length() - LOSSY_HEADER_BYTES) {
            throw input.damaged("its picture has a broken header");
        }
        // The two upper bits ask for upscaling, which WebP ignores.
        return new Picture(input.u16le() & 0x3fff, input.u16le() & 0x3fff, false);
    }

    private Picture lossless(WebPChunk chunk) throws IOException {
        if (chunk.length() < LOSSLESS_HEADER_BYTES || input.u8() != 0x2f) {
            throw input.damaged("its picture has a broken header");
        }
        long bits = input.u32le();
        if (bits >> 29 != 0) {
            throw input.damaged("its picture is of an unknown version");
        }
        return new Picture((int) (bits & 0x3fff) + 1, (int) (bits >> 14 & 0x3fff) + 1, (bits >> 28 & 1) != 0);
    }
}
