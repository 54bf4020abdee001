package dev.pixelwright.adapters.rest.transform;

import java.util.List;
import java.util.Optional;

/**
 * The keys of the flat form in the order in which they are applied. A preset comes first, then what turns and cuts, then what
 * changes tones, then what needs the final tones; the words about the file frame them.
 *
 * @param key as written in JSON
 * @param step the step it stands for
 * @param scalar the parameter that a plain value gives; empty when the step takes none
 */
record FlatWord(String key, String step, Optional<String> scalar) {

    static final List<FlatWord> IN_ORDER = List.of(
            word("autoOrient", "value"),
            word("preset", "name"),
            word("trim", "threshold"),
            word("crop", "width"),
            word("resize", "width"),
            word("rotate", "angle"),
            word("flip"),
            word("mirror"),
            word("extend", "width"),
            word("gamma", "gamma"),
            word("brightness", "amount"),
            word("contrast", "amount"),
            word("saturation", "amount"),
            word("hue", "angle"),
            word("blur", "sigma"),
            word("sharpen", "sigma"),
            word("pixelate", "block"),
            word("grayscale"),
            word("sepia"),
            word("tint", "colour"),
            word("invert"),
            word("watermark", "text"),
            word("round", "radius"),
            word("pad", "all"),
            word("flatten", "background"),
            new FlatWord("background", "flatten", Optional.of("background")),
            word("strip"),
            word("keep"));

    private static FlatWord word(String key) {
        return new FlatWord(key, key, Optional.empty());
    }

    private static FlatWord word(String key, String scalar) {
        return new FlatWord(key, key, Optional.of(scalar));
    }

    /** Whether {@code key} is one of them. */
    static boolean contain(String key) {
        return IN_ORDER.stream().anyMatch(word -> word.key().equals(key));
    }
}
