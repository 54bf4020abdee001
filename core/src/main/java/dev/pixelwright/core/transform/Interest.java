package dev.pixelwright.core.transform;

import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import java.util.Locale;

/** The part of a picture that holds most, by a measure of its pixels. It is settled to a {@link FocalPoint} before planning ends. */
public enum Interest implements Focus {
    /** Where luma varies most: the window whose histogram of luma has the highest Shannon entropy. */
    ENTROPY,
    /** What draws the eye: edges, saturated colours and the tones of skin. */
    ATTENTION;

    @Override
    public Box place(Size window, Size picture) {
        return Gravity.CENTER.place(window, picture);
    }

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
