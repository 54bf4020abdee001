package dev.pixelwright.adapters.jpeg.output;

import dev.pixelwright.adapters.jpeg.picture.Picture;
import dev.pixelwright.core.image.Size;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Makes an uncompressed BMP of 24 bits, top row first, by Microsoft's Windows GDI reference (BITMAPFILEHEADER,
 * BITMAPINFOHEADER).
 */
public final class BmpTarget implements PixelFile {

    private static final int HEADERS = 54;
    private static final int INFO_HEADER = 40;
    private static final int BITS = 24;
    private static final int PIXEL = 3;
    private static final int RED = 2;

    private final byte[] file;
    private final ColourBytes pixels;

    public BmpTarget(Size size) {
        int stride = (size.width() * PIXEL + 3) / 4 * 4;
        this.file = new byte[Math.toIntExact(HEADERS + (long) stride * size.height())];
        this.pixels = new ColourBytes(file, HEADERS, stride, RED);
        ByteBuffer header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 'B').put((byte) 'M').putInt(file.length).putInt(0).putInt(HEADERS);
        header.putInt(INFO_HEADER).putInt(size.width()).putInt(-size.height());
        header.putShort((short) 1).putShort((short) BITS).putInt(0).putInt(file.length - HEADERS);
    }

    @Override
    public void strip(Picture strip) {
        pixels.strip(strip);
    }

    @Override
    public void end() {}

    @Override
    public byte[] file() {
        return file;
    }
}
