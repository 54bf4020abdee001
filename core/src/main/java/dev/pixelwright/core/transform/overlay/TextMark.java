package dev.pixelwright.core.transform.overlay;

import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.transform.Bounds;
import dev.pixelwright.core.transform.Colour;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * One line of text in the installation's font.
 *
 * @param text 1 to {@link #MAX_BYTES} bytes of UTF-8, without control characters
 * @param size of the font in pixels, 4 to 1000
 */
public record TextMark(String text, int size, Colour colour) implements Mark {

    /** The longest text, in bytes of UTF-8: 256 characters of base64url. */
    public static final int MAX_BYTES = 190;

    /** The size where none is asked for, in pixels. */
    public static final int DEFAULT_SIZE = 32;

    public TextMark {
        Bounds.check("watermark", "size", size, 4, 1000);
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        boolean unprintable = text.codePoints().anyMatch(TextMark::cannotBeDrawn);
        if (bytes < 1 || bytes > MAX_BYTES || unprintable) {
            throw new InvalidParameter(
                            "watermark", "text", "1 to " + MAX_BYTES + " bytes of UTF-8 without control characters")
                    .toException();
        }
    }

    private static boolean cannotBeDrawn(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    @Override
    public <R> R fold(Function<TextMark, R> text, Function<ImageMark, R> image) {
        return text.apply(this);
    }
}
