package dev.pixelwright.adapters.java2d.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Exif and XMP in the extended form of a WebP file, which is announced by a {@code VP8X} chunk in front. */
final class WebPMetadata {

    private static final byte[] JPEG_PREFIX = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final String EXTENDED = "VP8X";
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;
    /** Where a VP8 frame (RFC 6386, 9.1) holds its size: behind its tag and start code, 14 bits each. */
    private static final int FRAME_SIZE = 6;

    private static final int FRAME_SIDE = 0x3fff;

    private WebPMetadata() {}

    static Optional<byte[]> exif(byte[] file) {
        return RiffChunks.find(file, "EXIF").map(WebPMetadata::withoutPrefix);
    }

    static Optional<byte[]> xmp(byte[] file) {
        return RiffChunks.find(file, "XMP ");
    }

    // Some programs put the prefix of the JPEG segment here as well.
    private static byte[] withoutPrefix(byte[] block) {
        int length = JPEG_PREFIX.length;
        boolean prefixed = block.length > length && Arrays.equals(block, 0, length, JPEG_PREFIX, 0, length);
        return prefixed ? Arrays.copyOfRange(block, length, block.length) : block;
    }

    /** For what our own encoder writes: a plain lossy file or an extended one. */
    static byte[] insert(byte[] file, Optional<byte[]> exif, Optional<byte[]> xmp) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream(file.length);
        byte[] extended = RiffChunks.find(file, EXTENDED).orElseGet(() -> extended(file));
        extended[0] |= (byte) ((exif.isPresent() ? HAS_EXIF : 0) | (xmp.isPresent() ? HAS_XMP : 0));
        chunks.writeBytes(RiffChunks.chunk(EXTENDED, extended));
        int rest = RiffChunks.FILE_HEADER;
        if (RiffChunks.find(file, EXTENDED).isPresent()) {
            rest += RiffChunks.CHUNK_HEADER + extended.length;
        }
        chunks.write(file, rest, file.length - rest);
        exif.ifPresent(block -> chunks.writeBytes(RiffChunks.chunk("EXIF", block)));
        xmp.ifPresent(packet -> chunks.writeBytes(RiffChunks.chunk("XMP ", packet)));
        return RiffChunks.file(chunks.toByteArray());
    }

    private static byte[] extended(byte[] file) {
        byte[] frame = RiffChunks.find(file, "VP8 ").orElseThrow();
        ByteBuffer sides = ByteBuffer.wrap(frame, FRAME_SIZE, 4).order(ByteOrder.LITTLE_ENDIAN);
        int width = (sides.getShort() & FRAME_SIDE) - 1;
        int height = (sides.getShort() & FRAME_SIDE) - 1;
        return ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0)
                .putShort((short) width)
                .put((byte) 0)
                .putShort((short) height)
                .put((byte) 0)
                .array();
    }
}
