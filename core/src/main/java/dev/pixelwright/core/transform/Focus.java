package dev.pixelwright.core.transform;

import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;

/** What decides which part of a picture is kept: a side, a point, or what is seen in it. */
public sealed interface Focus permits Gravity, FocalPoint, Interest {

    /**
     * A window of the given size in (or around) a picture. For an {@link Interest}, which only pixels can answer, it lies
     * in the centre until it is settled.
     */
    Box place(Size window, Size picture);

    /** The name in texts. */
    String label();
}
