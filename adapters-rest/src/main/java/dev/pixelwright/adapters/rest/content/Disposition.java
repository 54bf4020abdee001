package dev.pixelwright.adapters.rest.content;

import dev.pixelwright.core.image.Filename;
import java.nio.charset.StandardCharsets;

/** Writes {@code Content-Disposition} (RFC 6266): an ASCII name for old clients, and the true one for the rest. */
final class Disposition {

    private static final String PLAIN = "!#$&+-.^_`|~";

    private Disposition() {}

    static String inline(Filename filename) {
        String name = filename.toString();
        return "inline; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + extended(name);
    }

    private static String ascii(String name) {
        return name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
    }

    private static String extended(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || PLAIN.indexOf(b) >= 0);
            encoded.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b & 0xff));
        }
        return encoded.toString();
    }
}
