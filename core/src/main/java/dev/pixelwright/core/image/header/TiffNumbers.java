package dev.pixelwright.core.image.header;

import java.io.IOException;

/** Reads numbers in the byte order that a TIFF chose in its first two bytes (TIFF 6.0, section 2). */
final class TiffNumbers {

    private final HeaderInput input;
    private final boolean little;

    TiffNumbers(HeaderInput input, boolean little) {
        this.input = input;
        this.little = little;
    }

    int u16() throws IOException {
        return little ? input.u16le() : input.u16be();
    }

    long u32() throws IOException {
        return little ? input.u32le() : input.u32be();
    }

    /** The values {@code from} to {@code from + count} of some that are whole numbers. */
    long[] read(TiffValues values, long from, int count) throws IOException {
        input.seek(values.place() + from * values.bytesEach());
        long[] read = new long[count];
        for (int i = 0; i < count; i++) {
            read[i] = switch (values.bytesEach()) {
                case 4 -> u32();
                case 2 -> u16();
                default -> input.u8();
            };
        }
        return read;
    }
}
