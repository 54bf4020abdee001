package dev.pixelwright.adapters.jpeg.encode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A segment APP0 to APP15 that a file is to carry. */
public final class AppSegment {

    /** A segment's length is 16 bits and counts itself. */
    public static final int MAX_CONTENT_BYTES = 65_533;

    private static final int LAST = 15;
    private static final int ICC = 2;
    private static final int MAX_ICC_PARTS = 255;
    private static final byte[] ICC_NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ICC_HEAD = ICC_NAME.length + 2;
    private static final int ICC_PART = MAX_CONTENT_BYTES - ICC_HEAD;

    private final int number;
    private final byte[] content;

    /**
     * @param number 0 to 15
     * @param content what follows the length, its identifying name included
     */
    public AppSegment(int number, byte[] content) {
        if (number < 0 || number > LAST) {
            throw new IllegalArgumentException("There are segments APP0 to APP15, not APP" + number);
        }
        if (content.length > MAX_CONTENT_BYTES) {
            throw new IllegalArgumentException(
                    "A segment holds up to " + MAX_CONTENT_BYTES + " bytes, not " + content.length);
        }
        this.number = number;
        this.content = content.clone();
    }

    /**
     * A colour profile in as many parts as it needs (ICC.1:2022, B.4).
     *
     * @throws IllegalArgumentException if it is empty, or has more than 255 parts of 65519 bytes
     */
    public static List<AppSegment> ofIccProfile(byte[] profile) {
        int parts = (profile.length + ICC_PART - 1) / ICC_PART;
        if (parts < 1 || parts > MAX_ICC_PARTS) {
            throw new IllegalArgumentException("A profile of " + profile.length + " bytes has no place in a JPEG");
        }
        List<AppSegment> segments = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = part * ICC_PART;
            int length = Math.min(ICC_PART, profile.length - from);
            byte[] content = Arrays.copyOf(ICC_NAME, ICC_HEAD + length);
            content[ICC_NAME.length] = (byte) (part + 1);
            content[ICC_NAME.length + 1] = (byte) parts;
            System.arraycopy(profile, from, content, ICC_HEAD, length);
            segments.add(new AppSegment(ICC, content));
        }
        return segments;
    }

    /** The digit of its marker, 0 to 15. */
    public int number() {
        return number;
    }

    /** A copy. */
    public byte[] content() {
        return content.clone();
    }
}
