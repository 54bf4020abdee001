package dev.pixelwright.adapters.java2d.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** The Exif block, itself a small TIFF file: directories of twelve-byte entries (TIFF 6.0, section 2). */
final class ExifBlock {

    private static final int ORIENTATION = 0x0112;
    private static final int THUMBNAIL_OFFSET = 0x0201;
    private static final int THUMBNAIL_LENGTH = 0x0202;
    private static final int ENTRY = 12;
    private static final int VALUE = 8;
    private static final int FIRST_DIRECTORY = 4;

    private final ByteBuffer block;

    private ExifBlock(byte[] bytes) {
        this.block = ByteBuffer.wrap(bytes);
        block.order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    /** A copy without thumbnail and, if {@code upright}, with the orientation 1; empty if the block makes no sense. */
    static Optional<byte[]> cleaned(byte[] bytes, boolean upright) {
        byte[] copy = bytes.clone();
        try {
            ExifBlock exif = new ExifBlock(copy);
            int main = exif.block.getInt(FIRST_DIRECTORY);
            if (upright) {
                exif.find(main, ORIENTATION).ifPresent(entry -> exif.block.putShort(entry + VALUE, (short) 1));
            }
            exif.dropThumbnail(main);
            return Optional.of(copy);
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private OptionalInt find(int directory, int tag) {
        int count = block.getShort(directory) & 0xffff;
        for (int i = 0; i < count; i++) {
            int entry = directory + Short.BYTES + i * ENTRY;
            if ((block.getShort(entry) & 0xffff) == tag) {
                return OptionalInt.of(entry);
            }
        }
        return OptionalInt.empty();
    }

    private void dropThumbnail(int main) {
        int link = main + Short.BYTES + (block.getShort(main) & 0xffff) * ENTRY;
        int second = block.getInt(link);
        if (second == 0) {
            return;
        }
        block.putInt(link, 0);
        OptionalInt offset = find(second, THUMBNAIL_OFFSET);
        OptionalInt length = find(second, THUMBNAIL_LENGTH);
        if (offset.isPresent() && length.isPresent()) {
            int from = block.getInt(offset.getAsInt() + VALUE);
            int to = Math.addExact(from, block.getInt(length.getAsInt() + VALUE));
            // Not only unlinked: its bytes would still show the whole picture.
            Arrays.fill(block.array(), from, Math.max(from, Math.min(to, block.capacity())), (byte) 0);
        }
    }
}
