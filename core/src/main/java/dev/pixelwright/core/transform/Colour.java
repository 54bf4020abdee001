package dev.pixelwright.core.transform;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** An sRGB colour with straight alpha, each part 0 to 255; written {@code rrggbb}, or {@code rrggbbaa} if not opaque. */
public record Colour(int red, int green, int blue, int alpha) {

    public static final Colour TRANSPARENT = new Colour(0, 0, 0, 0);
    public static final Colour WHITE = new Colour(255, 255, 255, 255);

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{6}([0-9a-fA-F]{2})?");
    private static final int OPAQUE = 255;

    public Colour {
        if (((red | green | blue | alpha) & ~OPAQUE) != 0) {
            throw new IllegalArgumentException("Each part of a colour is 0 to 255");
        }
    }

    /** Reads the text form; empty when {@code text} is not a colour. */
    public static Optional<Colour> parse(String text) {
        if (!HEX.matcher(text).matches()) {
            return Optional.empty();
        }
        byte[] parts = HexFormat.of().parseHex(text);
        int alpha = parts.length == 4 ? parts[3] & 0xff : OPAQUE;
        return Optional.of(new Colour(parts[0] & 0xff, parts[1] & 0xff, parts[2] & 0xff, alpha));
    }

    public boolean isOpaque() {
        return alpha == OPAQUE;
    }

    /** The text form. */
    @Override
    public String toString() {
        String rgb = String.format("%02x%02x%02x", red, green, blue);
        return isOpaque() ? rgb : rgb + String.format("%02x", alpha);
    }
}
