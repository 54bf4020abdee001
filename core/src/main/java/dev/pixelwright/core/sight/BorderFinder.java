package dev.pixelwright.core.sight;

import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Raster;
import dev.pixelwright.core.image.Size;
import java.io.OutputStream;

/** Finds where a border of one colour ends, in raw pixels that pass by once and are not kept. */
public final class BorderFinder extends OutputStream {

    private static final int OPAQUE = 255;

    private final Size size;
    private final int threshold;
    private final byte[] pixel = new byte[Raster.CHANNELS];
    private final int[] border = new int[Raster.CHANNELS];
    private int filled;
    private long seen;
    private int left;
    private int top;
    private int right = -1;
    private int bottom = -1;

    /**
     * A finder for a picture of {@code size}.
     *
     * @param threshold by how much a sample of a pixel may differ from the top left one's, 0 to 255
     */
    public BorderFinder(Size size, int threshold) {
        this.size = size;
        this.threshold = threshold;
        this.left = size.width();
        this.top = size.height();
    }

    @Override
    public void write(int value) {
        pixel[filled++] = (byte) value;
        if (filled == pixel.length) {
            filled = 0;
            look();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            write(bytes[i]);
        }
    }

    private void look() {
        int alpha = pixel[Raster.CHANNELS - 1] & OPAQUE;
        boolean differs = false;
        for (int c = 0; c < Raster.CHANNELS; c++) {
            int sample = c == Raster.CHANNELS - 1 ? alpha : ((pixel[c] & OPAQUE) * alpha + OPAQUE / 2) / OPAQUE;
            if (seen == 0) {
                border[c] = sample;
            }
            differs |= Math.abs(sample - border[c]) > threshold;
        }
        if (differs) {
            int x = (int) (seen % size.width());
            int y = (int) (seen / size.width());
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = y;
        }
        seen++;
    }

    /** What is left without the border; all of the picture when all of it is border. */
    public Box content() {
        if (seen != size.pixels()) {
            throw new IllegalStateException("Of " + size.pixels() + " pixels came " + seen);
        }
        return right < 0 ? Box.whole(size) : new Box(left, top, right - left + 1, bottom - top + 1);
    }
}
