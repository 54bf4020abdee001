package dev.pixelwright.adapters.java2d.decode;

import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The colour profile of a JPEG, in APP2 segments that are numbered (ICC.1:2022, B.4). */
final class JpegProfile {

    private static final byte[] NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int START_OF_IMAGE = 2;
    private static final int START_OF_SCAN = 0xda;
    private static final int APP2 = 0xe2;
    private static final int SEGMENT_HEADER = 4;
    private static final int NUMBERS = 2;

    private JpegProfile() {}

    /** The file without a profile that makes no sense, which a reader would take for damage of the picture. */
    static byte[] withoutBroken(byte[] file) {
        List<Segment> parts = parts(file);
        if (parts.isEmpty() || isSound(file, parts)) {
            return file;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        int from = 0;
        for (Segment part : parts) {
            out.write(file, from, part.start() - from);
            from = part.end();
        }
        out.write(file, from, file.length - from);
        return out.toByteArray();
    }

    private static boolean isSound(byte[] file, List<Segment> parts) {
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        parts.stream()
                .sorted(Comparator.comparingInt(part -> part.number(file)))
                .forEach(part -> {
                    int data = part.data() + NUMBERS;
                    profile.write(file, data, part.end() - data);
                });
        try {
            return ICC_Profile.getInstance(profile.toByteArray()).getNumComponents() > 0;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    private static List<Segment> parts(byte[] file) {
        List<Segment> parts = new ArrayList<>();
        int at = START_OF_IMAGE;
        while (at + SEGMENT_HEADER <= file.length && (file[at] & 0xff) == 0xff) {
            int marker = file[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            int end = at + 2 + (((file[at + 2] & 0xff) << 8) | (file[at + 3] & 0xff));
            if (marker == START_OF_SCAN || end > file.length) {
                break;
            }
            int name = at + SEGMENT_HEADER;
            int data = name + NAME.length;
            if (marker == APP2 && data + NUMBERS <= end && Arrays.equals(file, name, data, NAME, 0, NAME.length)) {
                parts.add(new Segment(at, data, end));
            }
            at = end;
        }
        return parts;
    }

    /** A part of the profile: where its segment starts, its numbers stand, and it ends. */
    private record Segment(int start, int data, int end) {

        int number(byte[] file) {
            return file[data] & 0xff;
        }
    }
}
