package dev.pixelwright.core.image.header;

import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import java.io.IOException;

/**
 * GIF by CompuServe's GIF89a: logical screen (18), then blocks up to the trailer (27). A page is a frame (20). The
 * picture counts as transparent when a frame has a transparent colour (23) or the first frame leaves a part of the screen
 * bare. A frame beyond the screen, which section 20 forbids, is refused: a decoder would have to make pixels that no
 * limit has seen.
 */
final class GifHeader {

    private static final int SIGNATURE_BYTES = 6;
    private static final int EXTENSION = 0x21;
    private static final int GRAPHIC_CONTROL = 0xf9;
    private static final int FRAME = 0x2c;
    private static final int TRAILER = 0x3b;

    private final HeaderInput input;
    private final PixelBudget budget;
    private boolean alpha;
    private int frames;

    GifHeader(HeaderInput input, PixelBudget budget) {
        this.input = input;
        this.budget = budget;
    }

    ImageInfo read() throws IOException {
        input.skip(SIGNATURE_BYTES);
        int width = input.u16le();
        int height = input.u16le();
        int flags = input.u8();
        input.skip(2);
        Size screen = budget.size(width, height);
        skipColours(flags);
        int block = input.u8();
        while (block != TRAILER) {
            switch (block) {
                case EXTENSION -> extension();
                case FRAME -> frame(screen);
                default -> throw input.damaged("a block of an unknown kind");
            }
            block = input.u8();
        }
        if (frames == 0) {
            throw input.damaged("it has no picture");
        }
        return budget.info(screen, frames, Orientation.UPRIGHT, alpha);
    }

    // The size of a colour table is a power of two, 2 to 256 colours of three bytes.
    private void skipColours(int flags) throws IOException {
        if ((flags & 0x80) != 0) {
            input.skip(3L << ((flags & 7) + 1));
        }
    }

    private void extension() throws IOException {
        if (input.u8() == GRAPHIC_CONTROL) {
            if (input.u8() != 4) {
                throw input.damaged("a control block is broken");
            }
            alpha |= (input.u8() & 1) != 0;
            input.skip(3);
        }
        skipSubBlocks();
    }

    private void frame(Size screen) throws IOException {
        int left = input.u16le();
        int top = input.u16le();
        int width = input.u16le();
        int height = input.u16le();
        skipColours(input.u8());
        if (width == 0 || height == 0 || left + width > screen.width() || top + height > screen.height()) {
            throw input.damaged("a frame reaches beyond the picture");
        }
        frames++;
        budget.checkPages(screen, frames);
        alpha |= frames == 1 && (width < screen.width() || height < screen.height());
        int codeBits = input.u8();
        if (codeBits < 1 || codeBits > 8 || skipSubBlocks() == 0) {
            throw input.damaged("a frame has no data");
        }
    }

    private long skipSubBlocks() throws IOException {
        long total = 0;
        int length = input.u8();
        while (length != 0) {
            input.skip(length);
            total += length;
            length = input.u8();
        }
        return total;
    }
}
