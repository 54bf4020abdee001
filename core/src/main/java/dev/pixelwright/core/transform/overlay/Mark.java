package dev.pixelwright.core.transform.overlay;

import java.util.function.Function;

/** What a watermark shows. */
public sealed interface Mark permits TextMark, ImageMark {

    /** Calls the function that this kind of mark is for. */
    <R> R fold(Function<TextMark, R> text, Function<ImageMark, R> image);
}
