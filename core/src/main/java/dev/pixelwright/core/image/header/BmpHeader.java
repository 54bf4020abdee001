package dev.pixelwright.core.image.header;

import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import java.io.IOException;
import java.util.Set;

/**
 * BMP by Microsoft's Windows GDI reference (BITMAPFILEHEADER, BITMAPCOREHEADER, BITMAPINFOHEADER, BITMAPV4HEADER,
 * BITMAPV5HEADER): uncompressed, run-length encoded and bit-field pictures. A fourth byte of 32 bits is transparency
 * only where a mask says so. Embedded JPEG and PNG, which only printers take, are refused.
 */
final class BmpHeader {

    /** The sizes of the second header by which its version is known: OS/2 1 and 2, Windows 3, masks, 4, 5. */
    static final Set<Long> DIB_SIZES = Set.of(12L, 40L, 52L, 56L, 64L, 108L, 124L);

    private static final int FILE_HEADER_BYTES = 14;
    private static final int CORE_HEADER = 12;
    private static final int INFO_HEADER = 40;
    private static final int OS2_HEADER = 64;
    private static final int RGB = 0;
    private static final int RLE8 = 1;
    private static final int RLE4 = 2;
    private static final int BIT_FIELDS = 3;
    private static final int ALPHA_BIT_FIELDS = 6;

    private final HeaderInput input;
    private final PixelBudget budget;
    private long fileBytes;
    private long pixelsAt;
    private long headerBytes;
    private int bits;
    private boolean alpha;

    BmpHeader(HeaderInput input, PixelBudget budget) {
        this.input = input;
        this.budget = budget;
    }

    ImageInfo read() throws IOException {
        input.skip(2);
        fileBytes = input.u32le();
        input.skip(4);
        pixelsAt = input.u32le();
        headerBytes = input.u32le();
        Size size = headerBytes == CORE_HEADER ? core() : info();
        if (pixelsAt < FILE_HEADER_BYTES + headerBytes) {
            throw input.damaged("its pixels begin inside its header");
        }
        return budget.info(size, 1, Orientation.UPRIGHT, alpha);
    }

    private Size core() throws IOException {
        Size size = budget.size(input.u16le(), input.u16le());
        planesAndBits();
        requirePixels(size);
        return size;
    }

    private Size info() throws IOException {
        int width = (int) input.u32le();
        // A negative height means that the top row comes first.
        int height = (int) input.u32le();
        Size size = budget.size(width, Math.abs((long) height));
        planesAndBits();
        long compression = input.u32le();
        long pixelBytes = input.u32le();
        input.skip(16);
        if (compression == RGB) {
            requirePixels(size);
        } else if ((compression == RLE8 && bits == 8) || (compression == RLE4 && bits == 4)) {
            runs(height, pixelBytes);
        } else if (isBitFields(compression)) {
            masks(compression);
            requirePixels(size);
        } else {
            throw input.damaged("its compression is not known");
        }
        return size;
    }

    private void planesAndBits() throws IOException {
        int planes = input.u16le();
        bits = input.u16le();
        if (planes != 1 || !Set.of(1, 4, 8, 16, 24, 32).contains(bits)) {
            throw input.damaged("its header is broken");
        }
    }

    // In the header of OS/2 the same number stands for another compression.
    private boolean isBitFields(long compression) {
        return headerBytes != OS2_HEADER
                && (compression == BIT_FIELDS || compression == ALPHA_BIT_FIELDS)
                && (bits == 16 || bits == 32);
    }

    // Red, green, blue and perhaps alpha follow the 40 bytes of version 3, as part of the header or behind it.
    private void masks(long compression) throws IOException {
        boolean hasAlphaMask = compression == ALPHA_BIT_FIELDS || headerBytes > INFO_HEADER + 12;
        input.skip(12);
        alpha = hasAlphaMask && input.u32le() != 0;
    }

    private void requirePixels(Size size) {
        long rowBytes = (size.width() * (long) bits + 31) / 32 * 4;
        input.requireWithin(pixelsAt, rowBytes * size.height());
    }

    private void runs(int height, long pixelBytes) {
        if (height < 0) {
            throw input.damaged("a compressed picture cannot begin at the top");
        }
        input.requireWithin(pixelsAt, Math.max(1, pixelBytes));
        input.requireWithin(0, fileBytes);
    }
}
