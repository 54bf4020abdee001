package dev.pixelwright.adapters.java2d.metadata;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** An XMP packet: XML that may repeat the orientation, as an attribute or as an element. */
final class XmpPacket {

    private static final Pattern ORIENTATION =
            Pattern.compile("(?<before>tiff:Orientation\\s*(?:=\\s*[\"']|>)\\s*)[2-8]");

    private XmpPacket() {}

    /** The same packet, byte for byte, but for an orientation of 1. */
    static byte[] upright(byte[] packet) {
        // Latin 1 keeps every byte of any encoding that extends ASCII.
        String text = new String(packet, StandardCharsets.ISO_8859_1);
        return ORIENTATION.matcher(text).replaceAll("${before}1").getBytes(StandardCharsets.ISO_8859_1);
    }
}
