package dev.pixelwright.benchmarks.contender;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.Transformation;

/**
 * One result: {@code 720x588/jpeg:q=80}.
 *
 * @param size that it has
 * @param words the encoding in the words of transformations. What they leave out is for the contender to choose, so that
 *     they are kept as they were said: the canonical text leaves out what is usual with us.
 */
public record Wanted(Size size, String words) {

    private static final String CROSS = "x";

    public Wanted {
        Transformation.parse(words);
    }

    /** The reverse of {@link #toString}. */
    public static Wanted parse(String text) {
        int slash = text.indexOf('/');
        String[] sides = text.substring(0, slash).split(CROSS);
        return new Wanted(new Size(Integer.parseInt(sides[0]), Integer.parseInt(sides[1])), text.substring(slash + 1));
    }

    public Encoding encoding() {
        return Transformation.parse(words).encoding();
    }

    @Override
    public String toString() {
        return size.width() + CROSS + size.height() + "/" + words;
    }
}
