package dev.pixelwright.core.transform;

import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import java.util.Locale;

/** Which part of a picture to keep, or where to put it: the compass points and the centre. */
public enum Gravity implements Focus {
    CENTER(1, 1),
    NORTH(1, 0),
    NORTHEAST(2, 0),
    EAST(2, 1),
    SOUTHEAST(2, 2),
    SOUTH(1, 2),
    SOUTHWEST(0, 2),
    WEST(0, 1),
    NORTHWEST(0, 0);

    private final int horizontalHalves;
    private final int verticalHalves;

    Gravity(int horizontalHalves, int verticalHalves) {
        this.horizontalHalves = horizontalHalves;
        this.verticalHalves = verticalHalves;
    }

    /**
     * A window of the given size in (or around) a picture. Free space is shared in halves and rounded towards the top
     * left; where the window is larger than the picture its offset is negative.
     */
    @Override
    public Box place(Size window, Size picture) {
        int x = share(picture.width() - window.width(), horizontalHalves);
        int y = share(picture.height() - window.height(), verticalHalves);
        return new Box(x, y, window.width(), window.height());
    }

    private static int share(long free, int halves) {
        return (int) Math.floorDiv(free * halves, 2);
    }

    /** Whether it names the right side. */
    public boolean isEast() {
        return horizontalHalves == 2;
    }

    /** Whether it names the bottom. */
    public boolean isSouth() {
        return verticalHalves == 2;
    }

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
