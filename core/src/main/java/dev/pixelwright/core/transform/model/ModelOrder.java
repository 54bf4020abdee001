package dev.pixelwright.core.transform.model;

import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.transform.Bounds;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What model is wanted of a picture.
 *
 * @param generator the name of who makes it: a letter, then up to 31 lower-case letters and digits
 * @param faceLimit the most triangles, {@link #MIN_FACES} to {@link #MAX_FACES}
 * @param texture whether it looks like the picture; not where the format has no colour
 * @param base whether it stands on a base and is closed all around, as printers want it
 * @param depthPercent how far it comes forward, in per cent of the picture's longer side, 1 to 100; the generator's choice
 *     if empty
 */
public record ModelOrder(
        ModelFormat format, String generator, int faceLimit, boolean texture, boolean base, OptionalInt depthPercent) {

    public static final int MIN_FACES = 1_000;
    public static final int MAX_FACES = 500_000;

    /** The triangles where nobody says how many. */
    public static final int DEFAULT_FACES = 20_000;

    /** Who makes it where nobody says who: what needs nothing to be installed. */
    public static final String DEFAULT_GENERATOR = "relief";

    private static final Pattern GENERATORS = Pattern.compile("[a-z][a-z0-9]{0,31}");

    public ModelOrder {
        if (!GENERATORS.matcher(generator).matches()) {
            throw new InvalidParameter(format.label(), "by", "a letter and up to 31 more lower-case letters and digits")
                    .toException();
        }
        Bounds.check(format.label(), "faces", faceLimit, MIN_FACES, MAX_FACES);
        if (texture && !format.hasColour()) {
            throw new InvalidParameter(format.label(), "texture", "left out: the format has no colour").toException();
        }
        String label = format.label();
        depthPercent.ifPresent(value -> Bounds.check(label, "depth", value, 1, 100));
    }

    /** With a texture where the format has colour, without a base, and everything else as usual. */
    public ModelOrder(ModelFormat format, String generator) {
        this(format, generator, DEFAULT_FACES, format.hasColour(), false, OptionalInt.empty());
    }

    /** The same with another number of triangles. */
    public ModelOrder faces(int limit) {
        return new ModelOrder(format, generator, limit, texture, base, depthPercent);
    }
}
