package dev.pixelwright.adapters.testkit.engine;

import dev.pixelwright.adapters.testkit.picture.PngFile;
import dev.pixelwright.core.image.ImageFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Puts into files what cameras and editors write about a picture and its maker. */
final class TaggedFile {

    /** Texts of which none may be left in a result. */
    static final List<String> SECRETS =
            List.of("PLACE-OF-A-HOME", "CAMERA-OF-A-PERSON", "AUTHOR-IN-XMP", "WORDS-OF-A-COMMENT", "CITY-IN-IPTC");

    /** Formats of which files can be tagged here with an orientation. */
    static final Set<ImageFormat> ORIENTED = Set.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP);

    private static final String XMP = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">AUTHOR-IN-XMP</x:xmpmeta>";
    private static final int EXIF_BYTES = 160;
    private static final int CAMERA_AT = 64;
    private static final int GPS_AT = 90;
    private static final int PLACE_AT = 120;
    private static final int WEBP_FLAGS_AT = 20;
    private static final int WEBP_HAS_EXIF = 8;
    private static final int GIF_HEADER = 13;

    private TaggedFile() {}

    /** An untagged file with an orientation, a camera and a place. A WebP must have the extended header. */
    static byte[] exif(ImageFormat format, byte[] file, int orientation) {
        return switch (format) {
            case JPEG -> segment(file, 0xe1, concat(latin("Exif\0\0"), block(orientation)));
            case PNG -> PngFile.withChunk(file, "eXIf", block(orientation));
            case WEBP -> webp(file, block(orientation));
            case GIF, BMP, TIFF, AVIF, HEIC -> throw new IllegalArgumentException("No Exif for " + format);
        };
    }

    /** An untagged file with all that its format can tell; as it is, where the format tells nothing. */
    static byte[] full(ImageFormat format, byte[] file) {
        return switch (format) {
            case JPEG -> fullJpeg(file);
            case PNG ->
                PngFile.withChunk(
                        PngFile.withChunk(exif(format, file, 6), "tEXt", latin("Comment\0WORDS-OF-A-COMMENT")),
                        "iTXt",
                        latin("XML:com.adobe.xmp\0\0\0\0\0" + XMP));
            case WEBP -> exif(format, file, 6);
            case GIF -> commented(file);
            case BMP, TIFF, AVIF, HEIC -> file;
        };
    }

    private static byte[] fullJpeg(byte[] file) {
        byte[] commented = segment(file, 0xfe, latin("WORDS-OF-A-COMMENT"));
        byte[] iptc = segment(commented, 0xed, latin("Photoshop 3.0\0CITY-IN-IPTC"));
        return exif(ImageFormat.JPEG, segment(iptc, 0xe1, latin("http://ns.adobe.com/xap/1.0/\0" + XMP)), 6);
    }

    /** Exif 2.32: a TIFF directory with Make (0x010F), Orientation (0x0112) and the GPS directory (0x8825). */
    private static byte[] block(int orientation) {
        ByteBuffer block = ByteBuffer.allocate(EXIF_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        byte[] camera = latin("CAMERA-OF-A-PERSON\0");
        byte[] place = latin("PLACE-OF-A-HOME\0");
        block.put(latin("II")).putShort((short) 42).putInt(8).putShort((short) 3);
        entry(block, 0x010f, 2, camera.length, CAMERA_AT);
        entry(block, 0x0112, 3, 1, orientation);
        entry(block, 0x8825, 4, 1, GPS_AT);
        block.putInt(0);
        block.position(CAMERA_AT).put(camera);
        block.position(GPS_AT).putShort((short) 1);
        // GPSAreaInformation is free text.
        entry(block, 0x001c, 7, place.length, PLACE_AT);
        block.putInt(0);
        block.position(PLACE_AT).put(place);
        return block.array();
    }

    private static void entry(ByteBuffer block, int tag, int type, int count, int value) {
        block.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] segment(byte[] jpeg, int marker, byte[] data) {
        ByteBuffer segment = ByteBuffer.allocate(4 + data.length);
        segment.put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (2 + data.length))
                .put(data);
        return inserted(jpeg, 2, segment.array());
    }

    private static byte[] webp(byte[] file, byte[] exif) {
        ByteBuffer result = ByteBuffer.allocate(file.length + 8 + exif.length).order(ByteOrder.LITTLE_ENDIAN);
        result.put(file).put(latin("EXIF")).putInt(exif.length).put(exif);
        result.putInt(4, result.capacity() - 8);
        result.put(WEBP_FLAGS_AT, (byte) (file[WEBP_FLAGS_AT] | WEBP_HAS_EXIF));
        return result.array();
    }

    private static byte[] commented(byte[] gif) {
        byte[] words = latin("WORDS-OF-A-COMMENT");
        byte[] comment = concat(new byte[] {0x21, (byte) 0xfe, (byte) words.length}, concat(words, new byte[1]));
        int palette = (gif[10] & 0x80) == 0 ? 0 : 3 << ((gif[10] & 7) + 1);
        return inserted(gif, GIF_HEADER + palette, comment);
    }

    private static byte[] inserted(byte[] file, int at, byte[] bytes) {
        return ByteBuffer.allocate(file.length + bytes.length)
                .put(file, 0, at)
                .put(bytes)
                .put(file, at, file.length - at)
                .array();
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
