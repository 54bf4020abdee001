package dev.pixelwright.adapters.jpeg.profile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A colour profile (ICC.1:2022) of three primaries and a curve for each, as screens and cameras have. One of sRGB (IEC
 * 61966-2-1) says what is taken for granted without any. Such profiles come from many hands; what they have in common are
 * their numbers, not their names.
 */
public final class MatrixProfile {

    private static final int HEADER = 128;
    private static final int CLASS = 12;
    private static final int COLOUR_SPACE = 16;
    private static final int CONNECTION_SPACE = 20;
    private static final int SIGNATURE = 36;
    private static final int TAG = 12;
    private static final int MOST_TAGS = 100;
    private static final double FIXED = 65536;
    private static final int SPOTS = 32;
    private static final List<String> PRIMARIES = List.of("rXYZ", "gXYZ", "bXYZ");
    private static final List<String> CURVES = List.of("rTRC", "gTRC", "bTRC");

    /** The primaries of sRGB under D50, as the profiles of the ICC and of Hewlett-Packard round them. */
    private static final double[][] SRGB = {{0.4360, 0.2225, 0.0139}, {0.3851, 0.7169, 0.0971}, {0.1431, 0.0606, 0.7141}
    };

    private static final double PRIMARY_TOLERANCE = 0.002;

    /** Two steps of eight bits: less than the difference of many an encoder. */
    private static final double CURVE_TOLERANCE = 2 / 255.0;

    private final ByteBuffer profile;
    private final Map<String, Integer> tags = new HashMap<>();

    private MatrixProfile(byte[] bytes) {
        this.profile = ByteBuffer.wrap(bytes);
        int count = profile.getInt(HEADER);
        for (int i = 0; i < Math.min(MOST_TAGS, count); i++) {
            int at = HEADER + 4 + i * TAG;
            tags.putIfAbsent(text(at), profile.getInt(at + 4));
        }
    }

    /** The profile in {@code bytes}, if it is one of these and whole. */
    public static Optional<MatrixProfile> of(byte[] bytes) {
        try {
            return Optional.of(new MatrixProfile(bytes)).filter(MatrixProfile::isSound);
        } catch (IndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }

    private boolean isSound() {
        return profile.getInt(0) == profile.capacity()
                && text(SIGNATURE).equals("acsp")
                && text(CLASS).equals("mntr")
                && text(COLOUR_SPACE).equals("RGB ")
                && text(CONNECTION_SPACE).equals("XYZ ")
                && !tags.containsKey("A2B0")
                && PRIMARIES.stream().allMatch(this::isPrimary)
                && CURVES.stream().allMatch(this::isCurve);
    }

    private boolean isPrimary(String tag) {
        Integer at = tags.get(tag);
        return at != null && text(at).equals("XYZ ") && profile.getInt(at + 16) != Integer.MIN_VALUE;
    }

    private boolean isCurve(String tag) {
        Integer at = tags.get(tag);
        if (at == null) {
            return false;
        }
        ToneCurve curve = new ToneCurve(profile, at);
        for (int i = 0; i <= SPOTS; i++) {
            if (!Double.isFinite(curve.at((double) i / SPOTS))) {
                return false;
            }
        }
        return true;
    }

    /** Whether its colours are those of sRGB, so closely that nobody sees a difference. */
    public boolean isSrgb() {
        for (int i = 0; i < SRGB.length; i++) {
            if (!hasPrimary(PRIMARIES.get(i), SRGB[i]) || !hasCurveOfSrgb(CURVES.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasPrimary(String tag, double[] wanted) {
        int at = tags.getOrDefault(tag, 0);
        for (int i = 0; i < wanted.length; i++) {
            if (Math.abs(profile.getInt(at + 8 + 4 * i) / FIXED - wanted[i]) > PRIMARY_TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    // Compared as encoded values, for which eyes are equally sharp everywhere.
    private boolean hasCurveOfSrgb(String tag) {
        ToneCurve curve = new ToneCurve(profile, tags.getOrDefault(tag, 0));
        for (int i = 0; i <= SPOTS; i++) {
            double value = (double) i / SPOTS;
            if (Math.abs(encoded(curve.at(value)) - value) > CURVE_TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    /** IEC 61966-2-1, formulas 9 and 10. */
    private static double encoded(double linear) {
        return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    }

    private String text(int at) {
        byte[] four = new byte[4];
        profile.get(at, four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }
}
