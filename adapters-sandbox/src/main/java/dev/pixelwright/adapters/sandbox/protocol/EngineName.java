package dev.pixelwright.adapters.sandbox.protocol;

import java.nio.charset.StandardCharsets;

/** The name of an engine as it crosses: 1 to 100 printable characters of ASCII, since it ends in a database and in answers. */
public final class EngineName {

    private EngineName() {}

    /** The body of a frame; what cannot cross of a name is replaced or cut off. */
    public static byte[] toBytes(String name) {
        String plain = name.isEmpty() ? "?" : name.replaceAll("[^ -~]", "?");
        return plain.substring(0, Math.min(plain.length(), FrameType.ENGINE.maxBytes()))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads the body of a frame. */
    public static String parse(byte[] body) throws ProtocolException {
        String name = new String(body, StandardCharsets.ISO_8859_1);
        if (!name.matches("[ -~]+")) {
            throw new ProtocolException("this is no name of an engine");
        }
        return name;
    }
}
