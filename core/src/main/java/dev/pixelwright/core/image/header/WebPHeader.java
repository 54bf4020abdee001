package dev.pixelwright.core.image.header;

import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * WebP by RFC 9649: a RIFF file of one lossy (2.5) or lossless (2.6) chunk, or an extended one (2.7) whose VP8X chunk
 * gives the canvas. A page is an ANMF chunk. Bytes behind the end that RIFF declares are not looked at.
 */
final class WebPHeader {

    private static final int RIFF_HEADER_BYTES = 8;
    private static final int CHUNK_HEADER_BYTES = 8;
    private static final int ANMF_HEADER_BYTES = 16;
    private static final int ANIMATED = 0x02;
    private static final int ALPHA = 0x10;

    private final HeaderInput input;
    private final PixelBudget budget;
    private final WebPBitstream bitstream;
    private @Nullable Size canvas;
    private @Nullable Size still;
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean extended;
    private boolean animated;
    private boolean alpha;
    private int frames;

    WebPHeader(HeaderInput input, PixelBudget budget) {
        this.input = input;
        this.budget = budget;
        this.bitstream = new WebPBitstream(input);
    }

    ImageInfo read() throws IOException {
        input.skip(4);
        long end = RIFF_HEADER_BYTES + input.u32le();
        input.skip(4);
        while (end - input.position() >= CHUNK_HEADER_BYTES) {
            WebPChunk chunk = WebPChunk.read(input, end);
            chunk(chunk);
            chunk.skipRest(input);
        }
        // Also proves that the file is as long as it says.
        input.requireWithin(0, end);
        if (canvas == null || (animated ? frames == 0 : still == null)) {
            throw input.damaged("it has no picture");
        }
        return budget.info(canvas, Math.max(1, frames), orientation, alpha);
    }

    private void chunk(WebPChunk chunk) throws IOException {
        switch (chunk.name()) {
            case "VP8X" -> extended(chunk);
            case "VP8 ", "VP8L" -> still(chunk);
            case "ALPH" -> alpha = true;
            case "ANMF" -> frame(chunk);
            case "EXIF" -> exif(chunk);
            default -> requireBegun();
        }
    }

    private void requireBegun() {
        if (canvas == null) {
            throw input.damaged("it does not begin with its picture");
        }
    }

    private void extended(WebPChunk chunk) throws IOException {
        if (canvas != null || chunk.length() < 10) {
            throw input.damaged("its header is broken");
        }
        int flags = input.u8();
        input.skip(3);
        canvas = budget.size(input.u24le() + 1L, input.u24le() + 1L);
        extended = true;
        animated = (flags & ANIMATED) != 0;
        alpha = (flags & ALPHA) != 0;
    }

    private void still(WebPChunk chunk) throws IOException {
        if (animated || still != null) {
            throw input.damaged("it has a picture too many");
        }
        WebPBitstream.Picture picture = bitstream.read(chunk);
        Size size = budget.size(picture.width(), picture.height());
        if (extended && !size.equals(canvas)) {
            throw input.damaged("its sizes disagree");
        }
        still = size;
        canvas = size;
        alpha |= picture.alpha();
    }

    private void frame(WebPChunk chunk) throws IOException {
        if (!animated || canvas == null || chunk.length() < ANMF_HEADER_BYTES) {
            throw input.damaged("a frame is out of place");
        }
        frames++;
        budget.checkPages(canvas, frames);
        long left = input.u24le() * 2L;
        long top = input.u24le() * 2L;
        int width = input.u24le() + 1;
        int height = input.u24le() + 1;
        input.skip(4);
        if (left + width > canvas.width() || top + height > canvas.height()) {
            throw input.damaged("a frame reaches beyond the picture");
        }
        frameData(chunk, width, height);
    }

    // 2.7.1.1: an optional ALPH, the bitstream, then chunks nobody knows.
    private void frameData(WebPChunk frame, int width, int height) throws IOException {
        boolean found = false;
        while (frame.end() - input.position() >= CHUNK_HEADER_BYTES) {
            WebPChunk chunk = WebPChunk.read(input, frame.end());
            if (chunk.isBitstream()) {
                WebPBitstream.Picture picture = bitstream.read(chunk);
                if (found || picture.width() != width || picture.height() != height) {
                    throw input.damaged("a frame is broken");
                }
                found = true;
                alpha |= picture.alpha();
            }
            alpha |= chunk.name().equals("ALPH");
            chunk.skipRest(input);
        }
        if (!found) {
            throw input.damaged("a frame has no data");
        }
    }

    private void exif(WebPChunk chunk) throws IOException {
        requireBegun();
        orientation = ExifOrientation.inBlock(input.bytes((int) Math.min(chunk.length(), HeaderInput.MAX_BYTES)));
    }
}
