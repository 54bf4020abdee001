package dev.pixelwright.adapters.jpeg.output;

import dev.pixelwright.adapters.jpeg.picture.Picture;
import dev.pixelwright.core.image.Size;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Makes a PNG (W3C, third edition) of 24 bits that is packed and not compressed; every engine reads PNG, and its profile. */
public final class PngTarget implements PixelFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int HEADER = 13;
    private static final byte BITS = 8;
    private static final byte TRUECOLOUR = 2;
    private static final int PIXEL = 3;
    private static final int BUFFER = 1 << 16;

    private final Size size;
    private final Optional<byte[]> profile;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private byte[] rows;
    private final ColourBytes pixels;

    /**
     * A target for a picture of this size.
     *
     * @param profile what its colours are, if they are not sRGB
     */
    public PngTarget(Size size, Optional<byte[]> profile) {
        this.size = size;
        this.profile = profile;
        // A byte before each row names its filter: none.
        int stride = 1 + size.width() * PIXEL;
        this.rows = new byte[Math.toIntExact((long) stride * size.height())];
        this.pixels = new ColourBytes(rows, 1, stride, 0);
    }

    @Override
    public void strip(Picture strip) {
        pixels.strip(strip);
    }

    @Override
    public void end() {
        file.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(HEADER).putInt(size.width()).putInt(size.height());
        chunk("IHDR", header.put(BITS).put(TRUECOLOUR).array());
        profile.ifPresent(bytes -> {
            byte[] packed = packed(bytes);
            chunk(
                    "iCCP",
                    ByteBuffer.allocate(3 + packed.length)
                            .put((byte) 'p')
                            .putShort((short) 0)
                            .put(packed)
                            .array());
        });
        chunk("IDAT", packed(rows));
        chunk("IEND", new byte[0]);
        rows = new byte[0];
    }

    private static byte[] packed(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.NO_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + bytes.length / 1000 + 64);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private void chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(name);
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    @Override
    public byte[] file() {
        return file.toByteArray();
    }
}
