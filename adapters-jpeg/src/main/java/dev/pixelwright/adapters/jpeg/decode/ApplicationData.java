package dev.pixelwright.adapters.jpeg.decode;

import dev.pixelwright.adapters.jpeg.decode.stream.Marker;
import dev.pixelwright.adapters.jpeg.decode.stream.Segment;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What applications wrote about the picture, as far as its pixels depend on it: JFIF, Adobe's marker, and the profile. */
final class ApplicationData {

    // JFIF (ITU-T T.871, 10.1) and Adobe's Technical Note 5116: what is shorter is not theirs.
    private static final int JFIF_LENGTH = 14;
    private static final int ADOBE_LENGTH = 12;
    private static final int ADOBE_NUMBERS = 6;
    private static final int ADOBE_RGB = 0;
    private static final List<Integer> RGB = List.of((int) 'R', (int) 'G', (int) 'B');
    private static final int YCBCR_COMPONENTS = 3;

    private final SortedMap<Integer, byte[]> profile = new TreeMap<>();
    private int profileParts;
    private boolean brokenProfile;
    private boolean jfif;
    private Optional<Integer> adobe = Optional.empty();

    /** Whether {@link #read} wants what stands behind this marker. */
    static boolean isKnown(int marker) {
        return marker == Marker.APP0 || marker == Marker.APP2 || marker == Marker.APP14;
    }

    void read(int marker, Segment segment) {
        int length = segment.left();
        if (marker == Marker.APP0) {
            jfif |= length >= JFIF_LENGTH && segment.startsWith("JFIF\0");
        } else if (marker == Marker.APP14 && length >= ADOBE_LENGTH && segment.startsWith("Adobe")) {
            segment.bytes(ADOBE_NUMBERS);
            adobe = Optional.of(segment.u8());
        } else if (marker == Marker.APP2 && segment.startsWith("ICC_PROFILE\0") && segment.left() >= 2) {
            part(segment.u8(), segment.u8(), segment);
        }
    }

    private void part(int number, int parts, Segment segment) {
        boolean fits = number >= 1 && number <= parts && (profile.isEmpty() || parts == profileParts);
        profileParts = parts;
        brokenProfile |= !fits || profile.put(number, segment.bytes(segment.left())) != null;
    }

    /** The profile, if all its parts are there, and each once. */
    Optional<byte[]> profile() {
        if (brokenProfile || profile.isEmpty() || profile.size() != profileParts) {
            return Optional.empty();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        profile.values().forEach(whole::writeBytes);
        return Optional.of(whole.toByteArray());
    }

    /** Decides as libjpeg does (default_decompress_parms): JFIF counts more than Adobe's marker, and that more than names. */
    ColourModel colours(List<Component> components) {
        if (components.size() == 1) {
            return ColourModel.GRAY;
        }
        boolean rgb = !jfif && adobe.map(transform -> transform == ADOBE_RGB).orElseGet(() -> isNamedRgb(components));
        return components.size() == YCBCR_COMPONENTS && !rgb ? ColourModel.YCBCR : ColourModel.OTHER;
    }

    private static boolean isNamedRgb(List<Component> components) {
        return components.stream().map(Component::id).toList().equals(RGB);
    }
}
