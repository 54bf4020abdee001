package dev.pixelwright.core.transform;

import dev.pixelwright.core.failure.PresetFailure.InvalidPresetName;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a preset is called: 1 to 32 letters, digits, dashes and underscores of ASCII, a letter first. Case counts. */
public record PresetName(String value) {

    private static final Pattern RULE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,31}");

    /** Fails with {@code InvalidPresetName}. */
    public PresetName {
        if (!isOne(value)) {
            throw new InvalidPresetName().toException();
        }
    }

    /** Empty for what can name no preset. */
    public static Optional<PresetName> parse(String text) {
        return isOne(text) ? Optional.of(new PresetName(text)) : Optional.empty();
    }

    static boolean isOne(String text) {
        return RULE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
