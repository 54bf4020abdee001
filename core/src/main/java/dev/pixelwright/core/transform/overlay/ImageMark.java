package dev.pixelwright.core.transform.overlay;

import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Bounds;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Another image of the same owner, upright.
 *
 * @param scale its width in per cent of the picture's, 1 to 100; if empty it is as large as it is, or smaller where it
 *     would reach beyond the picture
 */
public record ImageMark(ImageId image, OptionalInt scale) implements Mark {

    public ImageMark {
        scale.ifPresent(value -> Bounds.check("watermark", "scale", value, 1, 100));
    }

    /** Its size on a picture, kept in shape and within it. */
    public Size sizeOn(Size picture, Size own) {
        double wanted = scale.isPresent() ? scale.getAsInt() / 100.0 * picture.width() / own.width() : 1;
        double most = Math.min(longest(picture.width()) / own.width(), longest(picture.height()) / own.height());
        double factor = Math.min(wanted, most);
        return new Size(side(own.width() * factor), side(own.height() * factor));
    }

    // No result may be longer, so that neither is what is seen of it.
    private static double longest(int side) {
        return Math.min(side, Bounds.MAX_SIDE);
    }

    private static int side(double length) {
        return (int) Math.max(1, Math.round(length));
    }

    @Override
    public <R> R fold(Function<TextMark, R> text, Function<ImageMark, R> image) {
        return image.apply(this);
    }
}
