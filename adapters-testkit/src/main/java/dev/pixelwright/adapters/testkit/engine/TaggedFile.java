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
    static final List<String> SECRETS = List.of(
            "PLACE-OF-A-HOME",
            "CAMERA-OF-A-PERSON",
            "AUTHOR-IN-XMP",
            "WORDS-OF-A-COMMENT",
            "CITY-IN-IPTC",
            "OWNER-OF-A-PROFILE",
            new String(latitude(ByteOrder.LITTLE_ENDIAN), StandardCharsets.ISO_8859_1),
            new String(latitude(ByteOrder.BIG_ENDIAN), StandardCharsets.ISO_8859_1));

    /** Formats of which files can be tagged here with an orientation. */
    static final Set<ImageFormat> ORIENTED = Set.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP);

    private static final String XMP = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">AUTHOR-IN-XMP</x:xmpmeta>";
    private static final int EXIF_BYTES = 192;
    private static final int CAMERA_AT = 64;
    private static final int GPS_AT = 90;
    private static final int PLACE_AT = 138;
    private static final int LATITUDE_AT = 160;
    private static final int WEBP_FLAGS_AT = 20;
    private static final int WEBP_HAS_EXIF = 8;
    private static final int WEBP_HAS_XMP = 4;
    private static final byte[] PROFILE = latin("OWNER-OF-A-PROFILE");
    private static final int GIF_HEADER = 13;

    private TaggedFile() {}

    /** An untagged file with an orientation, a camera and a place. A WebP must have the extended header. */
    static byte[] exif(ImageFormat format, byte[] file, int orientation) {
        return switch (format) {
            case JPEG -> segment(file, 0xe1, concat(latin("Exif\0\0"), block(orientation)));
            case PNG -> PngFile.withChunk(file, "eXIf", block(orientation));
            case WEBP -> webp(file, "EXIF", WEBP_HAS_EXIF, block(orientation));
            case GIF, BMP, TIFF, AVIF, HEIC -> throw new IllegalArgumentException("No Exif for " + format);
        };
    }

    /** An untagged file with all that its format can tell; as it is, where the format tells nothing. */
    static byte[] full(ImageFormat format, byte[] file) {
        return switch (format) {
            case JPEG -> fullJpeg(file);
            case PNG -> fullPng(file);
            case WEBP -> webp(exif(format, file, 6), "XMP ", WEBP_HAS_XMP, latin(XMP));
            case GIF -> commented(file);
            case BMP, TIFF, AVIF, HEIC -> file;
        };
    }

    private static byte[] fullJpeg(byte[] file) {
        byte[] commented = segment(file, 0xfe, latin("WORDS-OF-A-COMMENT"));
        byte[] iptc = segment(commented, 0xed, latin("Photoshop 3.0\0CITY-IN-IPTC"));
        byte[] profiled = segment(iptc, 0xe2, concat(latin("ICC_PROFILE\0\1\1"), PROFILE));
        return exif(ImageFormat.JPEG, segment(profiled, 0xe1, latin("http://ns.adobe.com/xap/1.0/\0" + XMP)), 6);
    }

    private static byte[] fullPng(byte[] file) {
        byte[] profiled = PngFile.withProfile(exif(ImageFormat.PNG, file, 6), PROFILE);
        byte[] commented = PngFile.withChunk(profiled, "tEXt", latin("Comment\0WORDS-OF-A-COMMENT"));
        return PngFile.withChunk(commented, "iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0" + XMP));
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
        block.position(GPS_AT).putShort((short) 3);
        entry(block, 0x0001, 2, 2, 'N');
        entry(block, 0x0002, 5, 3, LATITUDE_AT);
        // GPSAreaInformation is free text.
        entry(block, 0x001c, 7, place.length, PLACE_AT);
        block.putInt(0);
        block.position(PLACE_AT).put(place);
        block.position(LATITUDE_AT).put(latitude(ByteOrder.LITTLE_ENDIAN));
        return block.array();
    }

    /** 41 degrees, 24 minutes and 12.2 seconds, as rationals. */
    private static byte[] latitude(ByteOrder order) {
        ByteBuffer rationals = ByteBuffer.allocate(24).order(order);
        for (int part : new int[] {41, 1, 24, 1, 122, 10}) {
            rationals.putInt(part);
        }
        return rationals.array();
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

    private static byte[] webp(byte[] file, String name, int flag, byte[] data) {
        int padded = data.length + (data.length & 1);
        ByteBuffer result = ByteBuffer.allocate(file.length + 8 + padded).order(ByteOrder.LITTLE_ENDIAN);
        result.put(file).put(latin(name)).putInt(data.length).put(data);
        result.putInt(4, result.capacity() - 8);
        result.put(WEBP_FLAGS_AT, (byte) (file[WEBP_FLAGS_AT] | flag));
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
