package dev.pixelwright.adapters.testkit.picture;

import dev.pixelwright.core.image.Size;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A picture by the size in which a person sees it, and how the camera was held: each quarter of it has a colour of its own,
 * so that no two orientations look alike.
 *
 * @param upright the size of what is seen
 * @param exif what the file says of its orientation: 1 to 8 by tag 0x0112 of Exif 2.32, {@link #NOT_SAID}, or nonsense
 */
public record Photograph(Size upright, int exif) {

    /** For a file that says nothing. */
    public static final int NOT_SAID = -1;

    /** A landscape and a portrait in all orientations, with nothing said, and with numbers that mean nothing. */
    public static List<Photograph> all() {
        return Stream.of(new Size(64, 48), new Size(48, 64))
                .flatMap(size -> IntStream.rangeClosed(NOT_SAID, 9).mapToObj(exif -> new Photograph(size, exif)))
                .toList();
    }

    /** What a reader makes of it, 1 to 8: nonsense says nothing. */
    public int orientation() {
        return exif >= 1 && exif <= 8 ? exif : 1;
    }

    /** What a person sees. */
    public Picture seen() {
        return Picture.drawn(upright, this::scene);
    }

    /** What lies in the file. */
    public Picture stored() {
        int right = upright.width() - 1;
        int bottom = upright.height() - 1;
        return Picture.drawn(orientation() < 5 ? upright : upright.turned(), (x, y) -> switch (orientation()) {
            case 2 -> scene(right - x, y);
            case 3 -> scene(right - x, bottom - y);
            case 4 -> scene(x, bottom - y);
            case 5 -> scene(y, x);
            case 6 -> scene(right - y, x);
            case 7 -> scene(right - y, bottom - x);
            case 8 -> scene(y, bottom - x);
            default -> scene(x, y);
        });
    }

    private int scene(int x, int y) {
        boolean left = x < upright.width() / 2;
        boolean top = y < upright.height() / 2;
        return top ? left ? 0xffc03030 : 0xff30a030 : left ? 0xff3040c0 : 0xffd0d0d0;
    }
}
