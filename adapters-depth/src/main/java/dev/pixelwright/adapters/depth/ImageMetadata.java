package dev.pixelwright.adapters.depth;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a model says of the pictures that it takes (onnx/docs/MetadataProps.md, "Image Category Definition"); few do.
 *
 * @param scale of the range that samples are brought to, where it says one
 * @param blueFirst whether colours are in the order blue, green, red
 */
record ImageMetadata(Optional<InputScale> scale, boolean blueFirst) {

    /** 16 is black and 235 white. */
    private static final double BLACK = 16;

    private static final double WHITE = 235;

    /** Keys and values are the same in any case. Refuses what we do not give. */
    static ImageMetadata of(Map<String, String> all) {
        Map<String, String> said = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        said.putAll(all);
        String format = value(said, "Image.BitmapPixelFormat", "rgb8");
        if (!format.equals("rgb8") && !format.equals("bgr8")) {
            throw Reasons.unfit("takes pictures of the format " + format + ", not Rgb8 or Bgr8");
        }
        if (value(said, "Image.ColorSpaceGamma", "srgb").equals("linear")) {
            throw Reasons.unfit("takes linear light, not sRGB");
        }
        return new ImageMetadata(
                Optional.ofNullable(said.get("Image.NominalPixelRange")).map(ImageMetadata::scale),
                format.equals("bgr8"));
    }

    private static String value(Map<String, String> said, String key, String usual) {
        return said.getOrDefault(key, usual).toLowerCase(Locale.ROOT);
    }

    private static InputScale scale(String range) {
        return switch (range.toLowerCase(Locale.ROOT)) {
            case "nominalrange_0_255" -> InputScale.between(0, 255);
            case "normalized_0_1" -> InputScale.between(0, 1);
            case "normalized_1_1" -> InputScale.between(-1, 1);
            case "nominalrange_16_235" -> InputScale.between(BLACK, WHITE);
            default -> throw Reasons.unfit("takes samples of a range that is not known");
        };
    }
}
