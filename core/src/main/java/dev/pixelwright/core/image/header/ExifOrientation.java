package dev.pixelwright.core.image.header;

import dev.pixelwright.core.image.Orientation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The orientation (tag 0x0112 of IFD 0) in a block of Exif 2.32, which is a little TIFF file (4.5). Cameras and editors
 * write this block carelessly, so that a broken one says nothing and never makes its picture unreadable.
 */
final class ExifOrientation {

    static final int TAG = 0x0112;

    private static final byte[] PREFIX = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ENTRY_BYTES = 12;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private ExifOrientation() {}

    /** Of the payload of an APP1 segment; empty when the segment is not Exif but, say, XMP. */
    static Optional<Orientation> inApp1(byte[] payload) {
        return hasPrefix(payload) ? Optional.of(inBlock(payload)) : Optional.empty();
    }

    /** Of a block on its own, as in PNG and WebP; some writers leave the prefix of JPEG in it. */
    static Orientation inBlock(byte[] block) {
        byte[] tiff = hasPrefix(block) ? Arrays.copyOfRange(block, PREFIX.length, block.length) : block;
        return tiff.length < 8 ? Orientation.UPRIGHT : find(ByteBuffer.wrap(tiff));
    }

    private static boolean hasPrefix(byte[] block) {
        return block.length >= PREFIX.length && Arrays.equals(block, 0, PREFIX.length, PREFIX, 0, PREFIX.length);
    }

    private static Orientation find(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(tiff.getInt(4));
        if (tiff.getShort(2) != 42 || directory + 2 > tiff.limit()) {
            return Orientation.UPRIGHT;
        }
        int entries = tiff.getShort((int) directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            long at = directory + 2 + (long) i * ENTRY_BYTES;
            if (at + ENTRY_BYTES > tiff.limit()) {
                break;
            }
            if ((tiff.getShort((int) at) & 0xffff) == TAG) {
                return value(tiff, (int) at);
            }
        }
        return Orientation.UPRIGHT;
    }

    private static Orientation value(ByteBuffer tiff, int entry) {
        return switch (tiff.getShort(entry + 2)) {
            case SHORT -> Orientation.ofExif(tiff.getShort(entry + 8));
            case LONG -> Orientation.ofExif(tiff.getInt(entry + 8));
            default -> Orientation.UPRIGHT;
        };
    }
}
