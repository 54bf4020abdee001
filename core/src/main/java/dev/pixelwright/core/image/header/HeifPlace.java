package dev.pixelwright.core.image.header;

import java.io.IOException;

/** An entry of the {@code iloc} box (ISO/IEC 14496-12, 8.11.3): where the pieces of an item lie. */
final class HeifPlace {

    private static final int IN_FILE = 0;

    private final HeaderInput input;
    private final int version;
    private final int offsetBytes;
    private final int lengthBytes;
    private final int baseBytes;
    private final int indexBytes;

    /** {@code sizes} are the four half bytes by which the box says how wide its numbers are. */
    HeifPlace(HeaderInput input, int sizes, int version) {
        this.input = input;
        this.version = version;
        this.offsetBytes = sizes >> 12 & 0xf;
        this.lengthBytes = sizes >> 8 & 0xf;
        this.baseBytes = sizes >> 4 & 0xf;
        this.indexBytes = version > 0 ? sizes & 0xf : 0;
    }

    /** Checks that the pieces of the entry that goes on here are within the file, and says how many they are. */
    int check() throws IOException {
        int method = version > 0 ? input.u16be() & 0xf : IN_FILE;
        input.skip(2);
        long base = number(baseBytes);
        int pieces = input.u16be();
        if (pieces > 1 && offsetBytes + lengthBytes == 0) {
            throw input.damaged("its pieces have no place");
        }
        for (int i = 0; i < pieces; i++) {
            number(indexBytes);
            long offset = number(offsetBytes);
            long length = number(lengthBytes);
            if (method == IN_FILE) {
                input.requireWithin(base, 0);
                input.requireWithin(offset, 0);
                input.requireWithin(base + offset, length);
            }
        }
        return pieces;
    }

    private long number(int bytes) throws IOException {
        return switch (bytes) {
            case 0 -> 0;
            case 4 -> input.u32be();
            case 8 -> input.u32be() << 32 | input.u32be();
            default -> throw input.damaged("its numbers have an impossible width");
        };
    }
}
