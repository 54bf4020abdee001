package dev.pixelwright.core.sight;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Colour;
import java.util.Optional;

/**
 * What a picture looks like from afar, for a page that shows it before its bytes are there.
 *
 * @param dominantColour an opaque colour; empty when the whole picture is transparent
 */
public record Description(Optional<Colour> dominantColour, ThumbHash thumbHash) {

    public Description {
        if (dominantColour.filter(colour -> !colour.isOpaque()).isPresent()) {
            throw new IllegalArgumentException("A dominant colour is opaque");
        }
    }

    /** Of a picture of at most {@link ThumbHash#MAX_SIDE} a side, from rows of straight R, G, B, A. */
    public static Description of(Size size, byte[] rgba) {
        return new Description(DominantColour.of(rgba), ThumbHash.of(size, rgba));
    }
}
