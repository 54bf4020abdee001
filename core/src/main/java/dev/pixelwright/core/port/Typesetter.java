package dev.pixelwright.core.port;

import dev.pixelwright.core.image.Raster;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.overlay.TextMark;

/** Draws a line of text, always in the same font, so that a text looks alike on every node and with every engine. */
public interface Typesetter {

    /**
     * The text in its colour on nothing, as small as holds all of its ink. What would be larger than {@code most} is cut
     * off at the right and at the bottom; a text without ink gives one transparent pixel. A character that the font does
     * not have is drawn as the font's own sign for that. May be called by any number of threads at once.
     */
    Raster set(TextMark text, Size most);
}
