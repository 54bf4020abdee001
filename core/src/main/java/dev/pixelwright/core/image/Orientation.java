package dev.pixelwright.core.image;

/**
 * How a stored picture must be turned to stand upright: the eight values of tag 0x0112 of Exif 2.32 (4.6.4), which says
 * where row 0 and column 0 of the stored picture belong.
 */
public enum Orientation {
    UPRIGHT(1, false, 0),
    MIRRORED(2, true, 0),
    UPSIDE_DOWN(3, false, 180),
    MIRRORED_UPSIDE_DOWN(4, true, 180),
    MIRRORED_TURNED_LEFT(5, true, 270),
    TURNED_LEFT(6, false, 90),
    MIRRORED_TURNED_RIGHT(7, true, 90),
    TURNED_RIGHT(8, false, 270);

    private final int exif;
    private final boolean mirror;
    private final int clockwise;

    Orientation(int exif, boolean mirror, int clockwise) {
        this.exif = exif;
        this.mirror = mirror;
        this.clockwise = clockwise;
    }

    /** The orientation of an Exif value; anything but 1 to 8 counts as upright, as cameras and viewers treat it. */
    public static Orientation ofExif(int value) {
        for (Orientation orientation : values()) {
            if (orientation.exif == value) {
                return orientation;
            }
        }
        return UPRIGHT;
    }

    /** The Exif value, 1 to 8. */
    public int exif() {
        return exif;
    }

    /** Whether the stored picture is first mirrored left to right on its way upright. */
    public boolean mirror() {
        return mirror;
    }

    /** The clockwise turn after the mirroring, in degrees: 0, 90, 180 or 270. */
    public int clockwise() {
        return clockwise;
    }

    /** The upright size of a picture stored with {@code size}. */
    public Size upright(Size size) {
        return clockwise % 180 == 0 ? size : size.turned();
    }
}
