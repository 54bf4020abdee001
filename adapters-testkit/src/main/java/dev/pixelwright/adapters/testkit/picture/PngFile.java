package dev.pixelwright.adapters.testkit.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes PNG (W3C, third edition) in its flavours, with no filter, so that an engine's own writer is not needed. */
public final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int HEADER_END = 33;
    private static final int COLOUR = 2;
    private static final int PALETTE = 3;
    private static final int COLOUR_AND_ALPHA = 6;

    private PngFile() {}

    /** Eight bits a sample; with an alpha channel if a pixel needs it. */
    public static byte[] of(Picture picture) {
        return of(picture, 8);
    }

    /** Sixteen bits a sample, each byte twice, which is the same value on the larger scale. */
    public static byte[] deep(Picture picture) {
        return of(picture, 16);
    }

    private static byte[] of(Picture picture, int bits) {
        int channels = picture.isOpaque() ? Picture.ALPHA : Picture.CHANNELS;
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int y = 0; y < picture.size().height(); y++) {
            rows.write(0);
            for (int i = 0; i < picture.size().width() * channels; i++) {
                int sample = picture.sample(i / channels, y, i % channels);
                for (int written = 0; written < bits; written += 8) {
                    rows.write(sample);
                }
            }
        }
        return file(picture, bits, picture.isOpaque() ? COLOUR : COLOUR_AND_ALPHA, List.of(), rows.toByteArray());
    }

    /** Eight bits a pixel that point into a palette with transparency; for a picture of at most 256 colours. */
    public static byte[] indexed(Picture picture) {
        List<Integer> colours = new ArrayList<>();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int y = 0; y < picture.size().height(); y++) {
            rows.write(0);
            for (int x = 0; x < picture.size().width(); x++) {
                int colour = picture.argb(x, y);
                if (!colours.contains(colour)) {
                    colours.add(colour);
                }
                rows.write(colours.indexOf(colour));
            }
        }
        if (colours.size() > 256) {
            throw new IllegalArgumentException("A palette holds 256 colours, not " + colours.size());
        }
        ByteArrayOutputStream palette = new ByteArrayOutputStream();
        ByteArrayOutputStream alpha = new ByteArrayOutputStream();
        for (int colour : colours) {
            palette.write(colour >> 16);
            palette.write(colour >> 8);
            palette.write(colour);
            alpha.write(colour >>> 24);
        }
        List<byte[]> chunks = List.of(chunk("PLTE", palette.toByteArray()), chunk("tRNS", alpha.toByteArray()));
        return file(picture, 8, PALETTE, chunks, rows.toByteArray());
    }

    /** The file with one more chunk behind its header. */
    public static byte[] withChunk(byte[] file, String type, byte[] data) {
        byte[] chunk = chunk(type, data);
        return ByteBuffer.allocate(file.length + chunk.length)
                .put(file, 0, HEADER_END)
                .put(chunk)
                .put(file, HEADER_END, file.length - HEADER_END)
                .array();
    }

    /** The file with a colour profile (iCCP), of whatever bytes. */
    public static byte[] withProfile(byte[] file, byte[] profile) {
        byte[] name = "profile\0\0".getBytes(StandardCharsets.US_ASCII);
        byte[] deflated = deflated(profile);
        return withChunk(
                file,
                "iCCP",
                ByteBuffer.allocate(name.length + deflated.length)
                        .put(name)
                        .put(deflated)
                        .array());
    }

    /** A file whose chunks are all sound, and whose compressed data are not. */
    public static byte[] withoutSense(Picture picture) {
        byte[] noise = new byte[400];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 71 + 7);
        }
        return assembled(picture, 8, COLOUR, List.of(), noise);
    }

    private static byte[] file(Picture picture, int bits, int colourType, List<byte[]> chunks, byte[] rows) {
        return assembled(picture, bits, colourType, chunks, deflated(rows));
    }

    private static byte[] assembled(Picture picture, int bits, int colourType, List<byte[]> chunks, byte[] data) {
        ByteBuffer header = ByteBuffer.allocate(13)
                .putInt(picture.size().width())
                .putInt(picture.size().height())
                .put((byte) bits)
                .put((byte) colourType);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        file.writeBytes(chunk("IHDR", header.array()));
        chunks.forEach(file::writeBytes);
        file.writeBytes(chunk("IDAT", data));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(rows);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }
}
