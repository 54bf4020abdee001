package dev.pixelwright.adapters.testkit.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes BMP with a BITMAPINFOHEADER: 24 bits a pixel, bottom row first, rows filled to four bytes. */
public final class BmpFile {

    private static final int HEADERS = 54;
    private static final int INFO_HEADER = 40;
    private static final int BITS = 24;

    private BmpFile() {}

    /** Writes the colours; a BMP of 24 bits holds no alpha. */
    public static byte[] of(Picture picture) {
        int width = picture.size().width();
        int height = picture.size().height();
        int stride = (width * 3 + 3) / 4 * 4;
        ByteBuffer file = ByteBuffer.allocate(HEADERS + stride * height).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0).putInt(HEADERS);
        file.putInt(INFO_HEADER)
                .putInt(width)
                .putInt(height)
                .putShort((short) 1)
                .putShort((short) BITS);
        for (int row = 0; row < height; row++) {
            file.position(HEADERS + row * stride);
            for (int x = 0; x < width; x++) {
                for (int channel = 2; channel >= 0; channel--) {
                    file.put((byte) picture.sample(x, height - 1 - row, channel));
                }
            }
        }
        return file.array();
    }
}
