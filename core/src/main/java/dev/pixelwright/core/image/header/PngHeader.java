package dev.pixelwright.core.image.header;

import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * PNG by the W3C's third edition: IHDR first (11.2.1), chunks (5.3) in order, at least one IDAT, IEND. The check sums of
 * critical chunks and of those this class reads are verified. An animated PNG has as many pages as its acTL says
 * (11.3.6.1), and must hold that many frame headers.
 */
final class PngHeader {

    private static final int SIGNATURE_BYTES = 8;
    private static final int ANCILLARY_BIT = 1 << 29;

    private static final int IHDR = 0x49484452;
    private static final int PLTE = 0x504c5445;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454e44;
    private static final int TRNS = 0x74524e53;
    private static final int EXIF = 0x65584966;
    private static final int ACTL = 0x6163544c;
    private static final int FCTL = 0x6663544c;

    private final HeaderInput input;
    private final PixelBudget budget;
    private final CRC32 crc = new CRC32();
    private Orientation orientation = Orientation.UPRIGHT;
    private int colourType;
    private boolean alpha;
    private boolean palette;
    private boolean data;
    private boolean dataEnded;
    private int pages;
    private int frames;

    PngHeader(HeaderInput input, PixelBudget budget) {
        this.input = input;
        this.budget = budget;
    }

    ImageInfo read() throws IOException {
        input.skip(SIGNATURE_BYTES);
        long length = length();
        int type = type();
        if (type != IHDR || length != 13) {
            throw input.damaged("it does not begin with its header");
        }
        Size size = header(content(length));
        while (type != IEND) {
            length = length();
            type = type();
            chunk(type, length, size);
        }
        if (!data) {
            throw input.damaged("it has no picture");
        }
        if (frames != pages) {
            throw input.damaged("it has not as many frames as it says");
        }
        return budget.info(size, Math.max(1, pages), orientation, alpha);
    }

    private long length() throws IOException {
        long length = input.u32be();
        if (length > Integer.MAX_VALUE) {
            throw input.damaged("a chunk has an impossible length");
        }
        return length;
    }

    private int type() throws IOException {
        byte[] name = input.bytes(4);
        crc.reset();
        crc.update(name);
        return ByteBuffer.wrap(name).getInt();
    }

    // Reads a chunk to its end, of which the first bytes are given back, and verifies its check sum.
    private ByteBuffer content(long length) throws IOException {
        byte[] content = input.bytes((int) Math.min(length, HeaderInput.MAX_BYTES));
        crc.update(content);
        input.update(crc, length - content.length);
        if (input.u32be() != crc.getValue()) {
            throw input.damaged("a check sum is wrong");
        }
        return ByteBuffer.wrap(content);
    }

    private Size header(ByteBuffer header) {
        long width = Integer.toUnsignedLong(header.getInt());
        long height = Integer.toUnsignedLong(header.getInt());
        Size size = budget.size(width, height);
        int bits = header.get();
        colourType = header.get();
        int compression = header.get();
        int filter = header.get();
        int interlace = header.get();
        if (compression != 0 || filter != 0 || (interlace & ~1) != 0 || !isAllowed(colourType, bits)) {
            throw input.damaged("its header is broken");
        }
        alpha = colourType == 4 || colourType == 6;
        return size;
    }

    // Table 12 of the standard: which bit depths each colour type may have.
    private static boolean isAllowed(int colourType, int bits) {
        return switch (colourType) {
            case 0 -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
            case 3 -> bits == 1 || bits == 2 || bits == 4 || bits == 8;
            case 2, 4, 6 -> bits == 8 || bits == 16;
            default -> false;
        };
    }

    private void chunk(int type, long length, Size size) throws IOException {
        dataEnded |= data && type != IDAT;
        switch (type) {
            case IDAT -> data(length);
            case IEND -> content(length);
            case PLTE -> palette(length);
            case TRNS -> {
                content(length);
                alpha = true;
            }
            case EXIF -> orientation = ExifOrientation.inBlock(content(length).array());
            case ACTL -> animation(content(length), size);
            case FCTL -> frame(content(length), size);
            default -> other(type, length);
        }
    }

    private void data(long length) throws IOException {
        if (dataEnded) {
            throw input.damaged("its data is not in one piece");
        }
        if (colourType == 3 && !palette) {
            throw input.damaged("its palette is missing");
        }
        content(length);
        data = true;
    }

    private void palette(long length) throws IOException {
        if (palette || data || length == 0 || length > 3 * 256 || length % 3 != 0) {
            throw input.damaged("its palette is broken");
        }
        content(length);
        palette = true;
    }

    private void animation(ByteBuffer control, Size size) {
        if (control.limit() != 8 || pages != 0 || data) {
            throw input.damaged("its animation is broken");
        }
        pages = control.getInt();
        if (pages < 1) {
            throw input.damaged("its animation is broken");
        }
        budget.checkPages(size, pages);
    }

    private void frame(ByteBuffer control, Size size) {
        if (control.limit() != 26) {
            throw input.damaged("a frame is broken");
        }
        long width = Integer.toUnsignedLong(control.getInt(4));
        long height = Integer.toUnsignedLong(control.getInt(8));
        long right = width + Integer.toUnsignedLong(control.getInt(12));
        long bottom = height + Integer.toUnsignedLong(control.getInt(16));
        if (width == 0 || height == 0 || right > size.width() || bottom > size.height()) {
            throw input.damaged("a frame reaches beyond the picture");
        }
        frames++;
    }

    private void other(int type, long length) throws IOException {
        if ((type & ANCILLARY_BIT) == 0) {
            throw input.damaged("it has a chunk that nobody knows");
        }
        input.skip(length + Integer.BYTES);
    }
}
